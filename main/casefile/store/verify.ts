// Checks a case against itself: nothing in it can be changed, added or taken away without one of these failing, short of
// rewriting the whole log, which the tree head printed in every signed report shows.
import type { Database } from 'better-sqlite3'
import type {
  CaseCheck,
  CaseVerification,
  Progress,
  SignOff,
  SignOffSeal,
  WorkStanding,
} from '../../../shared/contract/casefile.ts'
import { type TransactionRecord, transactionRecordSchema } from '../../../shared/contract/interchange.ts'
import { growingTree, rootOf } from '../../../shared/kernel/merkle.ts'
import { haveOneKey, isSealOf } from '../sign-off-seal.ts'
import { asSent } from '../trusted.ts'
import { type SealedTable, type SqlValue, sealText, sealedTables } from '../schema/sealed.ts'
import {
  DETERMINATION_COLUMNS,
  DETERMINATION_JOINS,
  type DeterminationRow,
  determinationText,
  parseDetermination,
} from './determinations.ts'
import { type WordColumn, factColumns, sqlName, wordColumns } from './columns.ts'
import { type RowFacts, dayNumber, partyFacts, referencesOf, rowFacts } from './facts.ts'
import { NO_EVENT, canonical, parseEvent } from './log.ts'
import { alteredObject } from './open.ts'
import { workReader } from './readers/work.ts'
import { leafOf, sameBytes as same, sha256, toHex, unpack } from './content.ts'
import { SEAL, type SealRow, sealOf } from './seals.ts'

const PROBLEMS_NAMED = 50
const PAGE = 2_000

type Check = CaseCheck['check']
type Finding = { passed: boolean; checked: number; problems: { code: string; place: string }[] }

const finding = (): Finding => ({ passed: true, checked: 0, problems: [] })

const fault = (into: Finding, code: string, place: string): void => {
  into.passed = false
  if (into.problems.length < PROBLEMS_NAMED) into.problems.push({ code, place })
}

// What a row of a stranger's file holds may not parse at all; that is a finding, not a crash.
const guarded = (into: Finding, place: string, check: () => void): void => {
  try {
    check()
  } catch {
    fault(into, 'unreadable', place)
  }
}

/** Rows of a query by rising id, a page at a time. */
function* paged<Row extends { readonly id: number }>(
  query: (after: number, limit: number) => Row[],
): Generator<readonly Row[]> {
  for (let after = -1; ;) {
    const rows = query(after, PAGE)
    const last = rows.at(-1)
    if (last === undefined) return
    yield rows
    after = last.id
  }
}

type SealedRoots = Map<number, Map<string, { count: number; root: string }>>

function* checkLog(
  database: Database,
  into: Finding,
  roots: SealedRoots,
  head: (leaf: Uint8Array) => void,
): Generator<number> {
  const page = database.prepare<[number, number], { id: number; kind: string; canonical: string; leaf: Uint8Array }>(
    'SELECT seq AS id, kind, canonical, leaf FROM event WHERE seq > ? ORDER BY seq LIMIT ?',
  )
  let previous = NO_EVENT
  let expected = 0
  for (const rows of paged((after, limit) => page.all(after, limit))) {
    for (const row of rows) {
      const place = `event ${row.id}`
      if (row.id !== expected) fault(into, 'event-missing', `event ${expected}`)
      expected = row.id + 1
      if (!same(leafOf(row.canonical), row.leaf)) fault(into, 'event-altered', place)
      guarded(into, place, () => {
        const event = parseEvent(row.canonical)
        if (canonical(event) !== row.canonical || event.seq !== row.id || event.kind !== row.kind)
          fault(into, 'event-altered', place)
        if (event.previous !== previous) fault(into, 'chain-broken', place)
        roots.set(row.id, new Map(event.rows.map(({ table, count, root }) => [table, { count, root }])))
      })
      previous = toHex(row.leaf)
      head(row.leaf)
      into.checked += 1
    }
    yield rows.length
  }
}

function* checkSeals(database: Database, into: Finding, roots: SealedRoots): Generator<number> {
  for (const table of asSent<SealedTable[]>(Object.keys(sealedTables))) {
    const columns = sealedTables[table].map((name) => `"${name}"`).join(', ')
    const ordered = database.prepare<[], SqlValue[]>(`SELECT event, ${columns} FROM ${table} ORDER BY event, id`).raw()
    let at = -1
    let leaves: Uint8Array[] = []
    const settle = (): void => {
      if (at < 0) return
      const seal = roots.get(at)?.get(table)
      if (seal === undefined || seal.count !== leaves.length || seal.root !== toHex(rootOf(leaves, sha256)))
        fault(into, 'rows-altered', `${table} of event ${at}`)
      roots.get(at)?.delete(table)
    }
    let sinceYield = 0
    for (const [event, ...values] of ordered.iterate()) {
      if (event !== at) {
        settle()
        at = Number(event)
        leaves = []
      }
      leaves.push(leafOf(sealText(table, values)))
      into.checked += 1
      sinceYield += 1
    }
    settle()
    yield sinceYield
  }
  for (const [seq, left] of roots)
    for (const table of left.keys()) fault(into, 'rows-missing', `${table} of event ${seq}`)
}

function* checkRecords(database: Database, into: Finding): Generator<number> {
  const page = database.prepare<
    [number, number],
    { id: number; key: number; version: number; recordId: string; canonical: string; sha256: Uint8Array }
  >(
    `SELECT v.id, v.key, v.version, record.id AS recordId, v.canonical, v.sha256 FROM record_version AS v
     JOIN record ON record.key = v.key WHERE v.id > ? ORDER BY v.id LIMIT ?`,
  )
  for (const rows of paged((after, limit) => page.all(after, limit))) {
    for (const row of rows) {
      const place = `${row.recordId} version ${row.version}`
      if (!same(sha256(row.canonical), row.sha256)) fault(into, 'record-altered', place)
      else
        guarded(into, place, () => {
          if (transactionRecordSchema.parse(JSON.parse(row.canonical)).id !== row.recordId)
            fault(into, 'record-renamed', place)
        })
      into.checked += 1
    }
    yield rows.length
  }
  const gaps = database.prepare<[], string>(
    `SELECT record.id FROM record LEFT JOIN record_version AS v ON v.key = record.key
     GROUP BY record.key HAVING count(v.version) = 0 OR max(v.version) <> count(v.version) LIMIT ${PROBLEMS_NAMED}`,
  )
  for (const id of gaps.pluck().all()) fault(into, 'version-missing', id)
}

function* checkDeterminations(database: Database, into: Finding): Generator<number> {
  const page = database.prepare<[number, number], DeterminationRow>(
    `SELECT ${DETERMINATION_COLUMNS} FROM determination AS d ${DETERMINATION_JOINS} WHERE d.id > ? ORDER BY d.id LIMIT ?`,
  )
  let joined = 0
  for (const rows of paged((after, limit) => page.all(after, limit))) {
    for (const row of rows) {
      if (!same(sha256(determinationText(row)), row.sha256))
        fault(into, 'determination-altered', `${row.recordId} determination ${row.id}`)
      into.checked += 1
      joined += 1
    }
    yield rows.length
  }
  const all = database.prepare<[], number>('SELECT count(*) FROM determination').pluck().get() ?? 0
  if (all !== joined) fault(into, 'determination-incomplete', `${all - joined}`)
}

function* checkTraces(database: Database, into: Finding): Generator<number> {
  const parts = database.prepare<[number, number], { id: number; sha256: Uint8Array; canonical: string }>(
    'SELECT id, sha256, canonical FROM part WHERE id > ? ORDER BY id LIMIT ?',
  )
  for (const rows of paged((after, limit) => parts.all(after, limit))) {
    for (const { id, sha256: hash, canonical: text } of rows)
      if (!same(sha256(text), hash)) fault(into, 'part-altered', `part ${id}`)
    into.checked += rows.length
    yield rows.length
  }
  const traces = database.prepare<[number, number], { id: number; sha256: Uint8Array; packed: Uint8Array }>(
    'SELECT id, sha256, packed FROM trace WHERE id > ? ORDER BY id LIMIT ?',
  )
  const matches = (packed: Uint8Array, hash: Uint8Array): boolean => {
    try {
      return same(sha256(unpack(packed)), hash)
    } catch {
      return false
    }
  }
  for (const rows of paged((after, limit) => traces.all(after, limit))) {
    for (const { id, sha256: hash, packed } of rows)
      if (!matches(packed, hash)) fault(into, 'trace-altered', `trace ${id}`)
    into.checked += rows.length
    yield rows.length
  }
}

type CurrentCheck = Omit<RowFacts, 'needs' | 'eventDate' | 'tpp'> & {
  readonly id: number
  readonly recordId: string
  readonly version: number
  readonly latest: number
  readonly determination: number | null
  readonly latestDetermination: number | null
  readonly verdict: number
  readonly latestVerdict: number
  readonly import: number
  readonly latestImport: number
  readonly touched: number
  readonly latestEvent: number
  readonly run: number | null
  readonly determinedIn: number | null
  readonly lastRun: number | null
  readonly canonical: string
  readonly needs: number
  readonly eventDate: number
  readonly tpp: number | null
  readonly signed: number
  readonly standing: string | null
  readonly withdrawn: string | null
  readonly assignee: string | null
  readonly workStatus: string | null
  readonly note: string | null
  readonly due: number
}

// A sum of hashes is the same in any order, so a table and what it should hold are compared in one pass over each.
const hashSum = () => {
  let sum = 0
  return {
    add: (...parts: readonly (string | number)[]): void => {
      sum = (sum + Buffer.from(sha256(JSON.stringify(parts))).readUIntBE(0, 6)) % 2 ** 52
    },
    sum: (): number => sum,
  }
}

// As the collation NOCASE of SQLite folds.
const asciiLower = (text: string): string => text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase())

function* checkLookups(database: Database, into: Finding, expected: Lookups): Generator<number> {
  const parties = hashSum()
  const rows = database.prepare<[], { key: number; role: string; canonical: string; identity: string; name: string }>(
    `SELECT l.key, term.text AS role, party.canonical, party.identity, party.name FROM record_party AS l
     JOIN party ON party.id = l.party JOIN term ON term.id = l.role`,
  )
  for (const { key, role, canonical: text, identity, name } of rows.iterate())
    parties.add(key, role, text, identity, name)
  if (parties.sum() !== expected.parties.sum()) fault(into, 'row-altered', 'record_party')
  yield 1
  const references = hashSum()
  const texts = database.prepare<[], { key: number; text: string }>('SELECT key, text FROM reference')
  for (const { key, text } of texts.iterate()) references.add(key, asciiLower(text))
  if (references.sum() !== expected.references.sum()) fault(into, 'row-altered', 'reference')
  yield 1
}

type Lookups = { readonly parties: ReturnType<typeof hashSum>; readonly references: ReturnType<typeof hashSum> }

/** The first of a row's numbers that is not what the sealed tables make it. The run that confirmed an answer is not sealed: it is one of those since. */
const linksAltered = (row: CurrentCheck): string | undefined => {
  if (row.verdict !== row.latestVerdict) return 'verdict'
  if (row.import !== row.latestImport) return 'import'
  if (row.touched !== row.latestEvent) return 'touched'
  const { run, determinedIn, lastRun } = row
  const isOneSince = run === null ? determinedIn === null : run >= (determinedIn ?? Infinity) && run <= (lastRun ?? -1)
  return isOneSince ? undefined : 'run'
}

/** The first column of the work on a transaction that is not what the sealed table says. */
const workAltered = (row: CurrentCheck, stands: WorkStanding): string | undefined => {
  if (row.assignee !== stands.assignee) return 'assignee'
  if (row.workStatus !== stands.status) return 'workStatus'
  if (row.note !== stands.note) return 'note'
  return row.due === dayNumber(stands.due) ? undefined : 'due'
}

function* checkCurrentRows(database: Database, into: Finding): Generator<number> {
  const work = workReader(database)
  const expected: Lookups = { parties: hashSum(), references: hashSum() }
  const evidence = database
    .prepare<[number], string>(
      "SELECT reference FROM evidence WHERE key = ? AND reference <> '' AND id NOT IN (SELECT id FROM evidence_end)",
    )
    .pluck()
  const anyEvidence = (database.prepare<[], number>('SELECT count(*) FROM evidence').pluck().get() ?? 0) > 0
  const look = (key: number, record: TransactionRecord): void => {
    const links = new Map(partyFacts(record).map((party) => [`${party.role} ${party.canonical}`, party]))
    for (const { role, canonical: text, identity, name } of links.values())
      expected.parties.add(key, role, text, identity, name)
    const texts = [...referencesOf(record), ...(anyEvidence ? evidence.all(key) : [])].map(asciiLower)
    for (const text of new Set(texts)) expected.references.add(key, text)
  }
  const word = (column: WordColumn): string =>
    `(SELECT text FROM term WHERE term.id = c.${sqlName(column)}) AS "${column}"`
  const page = database.prepare<[number, number], CurrentCheck>(`
    SELECT record.key AS id, record.id AS recordId, c.version, v.canonical, c.determination, c.needs, c.event_date AS eventDate, c.due, c.tpp,
      c.verdict, c.import, c.touched, c.run,
      ifnull((SELECT codified FROM determination AS m WHERE m.id = c.determination), 0) AS latestVerdict,
      (SELECT run FROM determination AS m WHERE m.id = c.determination) AS determinedIn, (SELECT max(id) FROM run) AS lastRun,
      ifnull((SELECT m.import FROM record_version AS m WHERE m.key = record.key AND m.import IS NOT NULL ORDER BY m.version DESC LIMIT 1), 0) AS latestImport,
      max(ifnull((SELECT max(event) FROM record_version AS m WHERE m.key = record.key), 0),
        ifnull((SELECT max(event) FROM determination AS m WHERE m.key = record.key), 0),
        ifnull((SELECT max(event) FROM sign_off AS m WHERE m.key = record.key), 0),
        ifnull((SELECT max(e.event) FROM sign_off_end AS e JOIN sign_off AS m ON m.id = e.id WHERE m.key = record.key), 0),
        ifnull((SELECT max(event) FROM evidence AS m WHERE m.key = record.key), 0),
        ifnull((SELECT max(e.event) FROM evidence_end AS e JOIN evidence AS m ON m.id = e.id WHERE m.key = record.key), 0),
        ifnull((SELECT max(event) FROM withdrawal AS m WHERE m.key = record.key), 0),
        ifnull((SELECT max(event) FROM work AS m WHERE m.key = record.key), 0)) AS latestEvent,
      (SELECT max(version) FROM record_version AS m WHERE m.key = record.key) AS latest,
      (SELECT max(id) FROM determination AS m WHERE m.key = record.key) AS latestDetermination,
      (SELECT count(*) FROM sign_off AS s WHERE s.key = record.key) AS signed,
      (SELECT group_concat(role) FROM sign_off AS s WHERE s.key = record.key AND s.id NOT IN (SELECT id FROM sign_off_end)) AS standing,
      (SELECT state FROM withdrawal AS w WHERE w.key = record.key ORDER BY w.id DESC LIMIT 1) AS withdrawn,
      ${wordColumns.map(word).join(', ')}
    FROM record LEFT JOIN current_row AS c ON c.key = record.key
    LEFT JOIN record_version AS v ON v.key = record.key AND v.version = c.version
    WHERE record.key > ? ORDER BY record.key LIMIT ?`)
  const determination = database.prepare<[number], DeterminationRow>(
    `SELECT ${DETERMINATION_COLUMNS} FROM determination AS d ${DETERMINATION_JOINS} WHERE d.id = ?`,
  )
  for (const rows of paged((after, limit) => page.all(after, limit))) {
    for (const row of rows) {
      const place = row.recordId
      if (row.version !== row.latest || row.determination !== row.latestDetermination)
        fault(into, 'row-not-current', place)
      else
        guarded(into, place, () => {
          const found = row.determination === null ? undefined : determination.get(row.determination)
          const answered =
            found === undefined ? 'undetermined' : found.version === row.version ? 'determined' : 'outdated'
          const status = row.withdrawn === 'withdrawn' ? 'withdrawn' : answered
          const roles = row.standing ?? ''
          const signOff = roles.includes('reviewer')
            ? 'reviewed'
            : roles.includes('preparer')
              ? 'prepared'
              : row.signed > 0
                ? 'invalid'
                : 'none'
          const record = transactionRecordSchema.parse(JSON.parse(row.canonical))
          look(row.id, record)
          const shown = rowFacts(
            record,
            found === undefined ? null : parseDetermination(found, database.name),
            status,
            signOff,
          )
          const differs = (['needs', 'eventDate', 'tpp', ...factColumns] as const).find(
            (name) => shown[name] !== row[name],
          )
          const link = linksAltered(row) ?? workAltered(row, work.standing(row.id))
          if (differs !== undefined || link !== undefined) fault(into, 'row-altered', `${place} ${differs ?? link}`)
        })
      into.checked += 1
    }
    yield rows.length
  }
  yield* checkLookups(database, into, expected)
}

/** The root that the log had at a size, empty beyond its end; quick where sizes rise, as those of sign-offs do. */
const rootsOf = (leaves: readonly Uint8Array[]) => {
  const tree = growingTree(sha256)
  return (size: number): string => {
    if (size > leaves.length) return ''
    if (size < tree.size()) return toHex(rootOf(leaves.slice(0, size), sha256))
    for (const leaf of leaves.slice(tree.size(), size)) tree.append(leaf)
    return toHex(tree.root())
  }
}

type SignOffCheck = SealRow & {
  readonly id: number
  readonly key: number
  readonly recordId: string
  readonly version: number
  readonly sha256: Uint8Array
  readonly role: SignOff['role']
  readonly by: string
  readonly at: string
  readonly note: string
  readonly event: number
  readonly ended: number | null
}

/** Each key signed what its row says, at a head that the log had; preparer and reviewer of one answer have two keys. */
function* checkSignOffs(database: Database, into: Finding, rootOfSize: (size: number) => string): Generator<number> {
  const caseId = database.prepare<[], string>('SELECT case_id FROM case_meta ORDER BY id LIMIT 1').pluck().get() ?? ''
  const page = database.prepare<[number, number], SignOffCheck>(`
    SELECT s.id, s.key, record.id AS recordId, s.version, d.sha256, s.role, s.by, s.at, s.note, s.event, e.event AS ended, ${SEAL}
    FROM sign_off AS s JOIN record ON record.key = s.key JOIN determination AS d ON d.id = s.determination
    LEFT JOIN sign_off_seal AS k ON k.id = s.id LEFT JOIN sign_off_end AS e ON e.id = s.id
    WHERE s.id > ? ORDER BY s.id LIMIT ?`)
  const prepared = new Map<number, { readonly seal: SignOffSeal; readonly ended: number }>()
  for (const rows of paged((after, limit) => page.all(after, limit))) {
    for (const row of rows) {
      const place = `${row.recordId} ${row.role} ${row.by}`
      const seal = sealOf(row)
      into.checked += 1
      if (seal === null) continue
      const { recordId, version, role, by, at, note, key } = row
      const statement = { caseId, recordId, version, determination: toHex(row.sha256), role, by, at, note }
      if (!isSealOf(seal, { ...statement, head: seal.head })) fault(into, 'sign-off-key-wrong', place)
      // The head it was signed at came before the event that entered it.
      const { size, root } = seal.head
      if (size < 1 || size > row.event || rootOfSize(size) !== root) fault(into, 'sign-off-head-wrong', place)
      const other = prepared.get(key)
      if (role === 'preparer') prepared.set(key, { seal, ended: row.ended ?? Infinity })
      else if (other !== undefined && other.ended > row.event && haveOneKey(seal, other.seal))
        fault(into, 'sign-off-same-key', place)
    }
    yield rows.length
  }
}

/** Runs every check; yields after each page so that the caller can report, pause or stop. */
export function* verifySteps(database: Database): Generator<Progress, CaseVerification> {
  const checks: CaseCheck[] = []
  let done = 0
  const close = (check: Check, result: Finding): void => {
    checks.push({ check, ...result })
  }
  function* drive(check: Check, result: Finding, steps: Generator<number>): Generator<Progress> {
    // A damaged page throws in the middle of a query; the check it stopped has failed, the others go on.
    try {
      for (const rows of steps) {
        done += rows
        yield { done, phase: 'verifying' }
      }
    } catch (error) {
      fault(result, 'unreadable', error instanceof Error ? error.message : check)
    }
    close(check, result)
  }

  const schema = finding()
  const altered = alteredObject(database, Number(database.pragma('user_version', { simple: true })))
  schema.checked = 1
  if (altered !== undefined) fault(schema, 'schema-altered', altered)
  close('schema', schema)

  const pages = finding()
  function* checkPages(): Generator<number> {
    // Unlike the quick check at opening, this one looks whether every index has the rows of its table.
    const found = asSent<{ integrity_check: string }[]>(database.pragma(`integrity_check(${PROBLEMS_NAMED})`))
    for (const { integrity_check: text } of found) if (text !== 'ok') fault(pages, 'page-damaged', text)
    pages.checked = Number(database.pragma('page_count', { simple: true }))
    yield 1
  }
  yield* drive('pages', pages, checkPages())

  const keys = finding()
  function* checkKeys(): Generator<number> {
    const found = asSent<{ table: string; rowid: number | null; parent: string }[]>(
      database.pragma('foreign_key_check'),
    )
    for (const { table, rowid, parent } of found)
      fault(keys, 'reference-broken', `${table} ${rowid ?? ''} to ${parent}`)
    keys.checked = 1
    yield 1
  }
  yield* drive('foreign-keys', keys, checkKeys())

  const tree = growingTree(sha256)
  const leaves: Uint8Array[] = []
  const roots: SealedRoots = new Map()
  const log = finding()
  yield* drive(
    'log-chain',
    log,
    checkLog(database, log, roots, (leaf) => {
      tree.append(leaf)
      leaves.push(leaf)
    }),
  )
  const seals = finding()
  yield* drive('sealed-rows', seals, checkSeals(database, seals, roots))
  const records = finding()
  yield* drive('record-hashes', records, checkRecords(database, records))
  const determinations = finding()
  yield* drive('determination-hashes', determinations, checkDeterminations(database, determinations))
  const traces = finding()
  yield* drive('trace-hashes', traces, checkTraces(database, traces))
  const current = finding()
  yield* drive('current-rows', current, checkCurrentRows(database, current))
  const signOffs = finding()
  yield* drive('sign-offs', signOffs, checkSignOffs(database, signOffs, rootsOf(leaves)))

  return {
    passed: checks.every(({ passed }) => passed),
    head: tree.size() === 0 ? null : { size: tree.size(), root: toHex(tree.root()) },
    checks,
  }
}
