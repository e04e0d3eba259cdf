// Every question the desk, the command line and a report ask of a case.
import { statSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import {
  type CaseSummary,
  type Evidence,
  type ImportSummary,
  type LoggedEvent,
  type OfficialText,
  type Page,
  type PartySummary,
  type RecordVersion,
  type RejectedRow,
  type ReportIssued,
  type Row,
  type RunSummary,
  type SavedView,
  type SignOff,
  type StoredDetermination,
  type StoredJudgment,
  type StoredLedgerEntry,
  type Transaction,
  type View,
  evidenceSchema,
  importSummarySchema,
  officialTextSchema,
  rejectedRowSchema,
  reportIssuedSchema,
  rowSchema,
  runSummarySchema,
  savedViewSchema,
  signOffSchema,
  storedLedgerEntrySchema,
} from '../../../shared/contract/casefile.ts'
import {
  type Determination,
  type Positions,
  type TransactionRecord,
  positionsSchema,
  verdictSchema,
} from '../../../shared/contract/interchange.ts'
import { proveConsistency, proveInclusion, rootOf } from '../../../shared/kernel/merkle.ts'
import type { CaseReads, StoredTransaction } from '../api.ts'
import { CaseError } from '../failure.ts'
import { sha256, toHex } from '../hash.ts'
import { own } from '../own.ts'
import { deskIndex } from './desk-index.ts'
import { LEDGER_ENTRY } from './ledger-entries.ts'
import {
  DETERMINATION_COLUMNS,
  DETERMINATION_JOINS,
  type DeterminationRow,
  parseDetermination,
  parseJson,
  parseSettings,
  traceHash,
  traceId,
} from './determinations.ts'
import { dayText, needsOf } from './facts.ts'
import { logReader, parseEvent } from './log.ts'
import { unpack } from './packing.ts'
import { type PartyFields, partyDirectory } from './parties.ts'
import { parseRecord } from './records.ts'
import { termReader } from './terms.ts'
import { undoStacks } from './undo.ts'

const MOST_KEYS = 100_000
const END_OF_TEXT = '\u{10ffff}'

type CurrentRow = {
  readonly key: number
  readonly id: string
  readonly version: number
  readonly status: number
  readonly activity: number
  readonly eccn: number
  readonly itemClass: number
  readonly outcomeCodified: number
  readonly outcomeEnforced: number
  readonly posture: number
  readonly reviewPolicy: number
  readonly destination: number
  readonly consignee: number
  readonly headquarters: number
  readonly ultimateParent: number
  readonly group: number
  readonly signOff: number
  readonly needs: number
  readonly eventDate: number
  readonly tpp: number | null
}

const ROW = `SELECT c.key, record.id, c.version, c.status, c.activity, c.eccn, c.item_class AS itemClass,
  c.outcome_codified AS outcomeCodified, c.outcome_enforced AS outcomeEnforced, c.posture, c.review_policy AS reviewPolicy,
  c.destination, c.consignee, c.headquarters, c.ultimate_parent AS ultimateParent, c.parent_group AS "group",
  c.sign_off AS signOff, c.needs, c.event_date AS eventDate, c.tpp
  FROM current_row AS c JOIN record ON record.key = c.key`

const SIGN_OFF = `SELECT s.id, record.id AS recordId, s.version, s.determination, s.role, s.by, s.at, s.note,
  e.why, e.by AS endedBy, e.at AS endedAt
  FROM sign_off AS s JOIN record ON record.key = s.key LEFT JOIN sign_off_end AS e ON e.id = s.id`

const EVIDENCE = `SELECT v.id, record.id AS recordId, v.name, lower(hex(v.sha256)) AS sha256, v.bytes, v.reference, v.note, v.by, v.at,
  e.id IS NOT NULL AS withdrawn FROM evidence AS v LEFT JOIN record ON record.key = v.key LEFT JOIN evidence_end AS e ON e.id = v.id`

/** A part of a text for LIKE, its own wildcards taken literally. */
const containing = (text: string): string => `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
const starting = (text: string): string => `${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`

const distinct = (values: readonly (string | null)[]): string[] =>
  [...new Set(values.filter((value): value is string => value !== null && value !== ''))].toSorted()

const isDefaultView = ({ filter, sort }: View): boolean =>
  Object.keys(filter).length === 0 && sort.by === 'key' && !sort.descending

export const openReads = (database: Database, path: string) => {
  const words = termReader(database)
  const log = logReader(database)

  // ── Search ────────────────────────────────────────────────────────────────────────────────────────────────────────
  const directory = partyDirectory(database)
  const keysOfParty = database.prepare<[number], number>('SELECT key FROM record_party WHERE party = ?').pluck()
  const keysOfId = database.prepare<[string, string], number>('SELECT key FROM record WHERE id >= ? AND id < ?').pluck()
  const keysOfReference = database
    .prepare<[string], number>(String.raw`SELECT key FROM reference WHERE text LIKE ? ESCAPE '\'`)
    .pluck()
  const partsCiting = database.prepare<[string], { id: number; canonical: string }>(
    String.raw`SELECT id, canonical FROM part WHERE canonical LIKE ? ESCAPE '\'`,
  )

  const markParty = (text: string, mark: (key: number) => void): void => {
    const wanted = text.toLowerCase()
    for (const { id, search } of directory.all())
      if (search.includes(wanted)) for (const key of keysOfParty.all(id)) mark(key)
  }
  const citingParts = (text: string): Set<number> => {
    const wanted = text.toLowerCase()
    const found = new Set<number>()
    for (const { id, canonical } of partsCiting.all(`%"${containing(text).slice(1)}`)) {
      const verdict = verdictSchema.safeParse(JSON.parse(canonical))
      if (verdict.success && verdict.data.decidedBy.some((citation) => citation.toLowerCase().startsWith(wanted)))
        found.add(id)
    }
    return found
  }
  const searchRows = (text: string, size: number): Uint8Array => {
    const found = new Uint8Array(size)
    const mark = (key: number): void => {
      found[key - 1] = 1
    }
    markParty(text, mark)
    for (const key of keysOfId.all(text, `${text}${END_OF_TEXT}`)) mark(key)
    for (const key of keysOfReference.all(starting(text))) mark(key)
    const country = /^[a-z]{2}$/i.test(text) ? words.idOf(text.toUpperCase()) : undefined
    if (country !== undefined)
      desk.column('destination').forEach((destination, position) => {
        if (destination === country) found[position] = 1
      })
    const parts = citingParts(text)
    if (parts.size > 0)
      desk.verdicts().forEach((verdict, position) => {
        if (parts.has(verdict)) found[position] = 1
      })
    return found
  }
  const desk = deskIndex(database, words, searchRows)

  // ── Rows ──────────────────────────────────────────────────────────────────────────────────────────────────────────
  const rowByKey = database.prepare<[number], CurrentRow>(`${ROW} WHERE c.key = ?`)
  const rowById = database.prepare<[string], CurrentRow>(`${ROW} WHERE record.id = ?`)
  const rowsFrom = database.prepare<[number, number], CurrentRow>(`${ROW} WHERE c.key > ? ORDER BY c.key LIMIT ?`)
  const lastKey = database.prepare<[], number | null>('SELECT max(key) FROM current_row').pluck()
  const lastSeq = database.prepare<[], number | null>('SELECT max(seq) FROM event').pluck()

  const asRow = (row: CurrentRow): Row =>
    rowSchema.parse({
      key: row.key,
      id: row.id,
      version: row.version,
      status: words.text(row.status),
      activity: words.text(row.activity),
      eccn: words.text(row.eccn),
      itemClass: words.text(row.itemClass),
      outcomeCodified: words.text(row.outcomeCodified),
      outcomeEnforced: words.text(row.outcomeEnforced),
      posture: words.text(row.posture),
      reviewPolicy: words.text(row.reviewPolicy),
      destination: words.text(row.destination),
      consignee: words.text(row.consignee),
      headquarters: words.text(row.headquarters),
      ultimateParent: words.text(row.ultimateParent),
      group: words.text(row.group),
      eventDate: dayText(row.eventDate),
      tpp: row.tpp,
      needs: needsOf(row.needs),
      signOff: words.text(row.signOff),
    })

  const rowsAt = (order: Uint32Array, first: number, limit: number): Row[] => {
    const rows: Row[] = []
    for (const position of order.subarray(first, first + limit)) {
      const row = rowByKey.get(position + 1)
      if (row !== undefined) rows.push(asRow(row))
    }
    return rows
  }

  const headOfLog = (): number => (lastSeq.get() ?? -1) + 1

  const page: CaseReads['page'] = ({ view, start, limit }): Page => {
    // The order in which transactions entered needs no index, so that the first page is there at once.
    if (!desk.loaded() && isDefaultView(view)) {
      const total = lastKey.get() ?? 0
      const first =
        'index' in start ? start.index : 'after' in start ? start.after : Math.max(0, start.before - 1 - limit)
      const count = 'before' in start ? Math.min(limit, start.before - 1) : limit
      return { first, total, head: headOfLog(), rows: rowsFrom.all(first, count).map(asRow) }
    }
    const { order, positionOf } = desk.view(view)
    const placeOf = (key: number): number => {
      const place = positionOf(key)
      if (place === null) throw new CaseError({ code: 'request-malformed', where: 'start', why: String(key) })
      return place
    }
    const first =
      'index' in start
        ? start.index
        : 'after' in start
          ? placeOf(start.after) + 1
          : Math.max(0, placeOf(start.before) - limit)
    const count = 'before' in start ? placeOf(start.before) - first : limit
    return { first, total: order.length, head: desk.head(), rows: rowsAt(order, first, count) }
  }

  // ── Transactions ──────────────────────────────────────────────────────────────────────────────────────────────────
  const currentDetermination = database.prepare<[number], DeterminationRow>(
    `SELECT ${DETERMINATION_COLUMNS} FROM current_row AS cr JOIN determination AS d ON d.id = cr.determination ${DETERMINATION_JOINS} WHERE cr.key = ?`,
  )
  const carriedWith = database
    .prepare<[number], string>('SELECT positions FROM carried WHERE determination = ? ORDER BY id DESC LIMIT 1')
    .pluck()
  const positionsOf = (found: DeterminationRow | undefined): Positions | null => {
    const text = found === undefined ? undefined : carriedWith.get(found.id)
    return text === undefined ? null : positionsSchema.nullable().parse(JSON.parse(text))
  }
  const determinationsOf = database.prepare<[number], DeterminationRow>(
    `SELECT ${DETERMINATION_COLUMNS} FROM determination AS d ${DETERMINATION_JOINS} WHERE d.key = ? ORDER BY d.id`,
  )
  const determinationById = database.prepare<[number], DeterminationRow>(
    `SELECT ${DETERMINATION_COLUMNS} FROM determination AS d ${DETERMINATION_JOINS} WHERE d.id = ?`,
  )
  const traceByHash = database.prepare<[Uint8Array], Uint8Array>('SELECT packed FROM trace WHERE sha256 = ?').pluck()
  const tracesFrom = database.prepare<[Uint8Array, number], { sha256: Uint8Array; packed: Uint8Array }>(
    'SELECT sha256, packed FROM trace WHERE sha256 > ? ORDER BY sha256 LIMIT ?',
  )
  const versionsOf = database.prepare<
    [number],
    Omit<RecordVersion, 'import'> & { importId: number | null; fileName: string | null }
  >(`SELECT v.version, v.author, v.reason, v.recorded_at AS recordedAt, lower(hex(v.sha256)) AS sha256, v.event,
     v.import AS importId, import.file_name AS fileName
     FROM record_version AS v LEFT JOIN import ON import.id = v.import WHERE v.key = ? ORDER BY v.version`)
  const recordAt = database
    .prepare<[string, number], string>(
      'SELECT v.canonical FROM record JOIN record_version AS v ON v.key = record.key WHERE record.id = ? AND v.version = ?',
    )
    .pluck()
  const eventsOf = database.prepare<{ key: number }, { canonical: string; leaf: Uint8Array }>(`
    SELECT canonical, leaf FROM event WHERE seq IN (
      SELECT event FROM record_version WHERE key = @key UNION SELECT event FROM determination WHERE key = @key
      UNION SELECT event FROM sign_off WHERE key = @key UNION SELECT event FROM evidence WHERE key = @key
      UNION SELECT e.event FROM sign_off_end AS e JOIN sign_off AS s ON s.id = e.id WHERE s.key = @key
      UNION SELECT e.event FROM evidence_end AS e JOIN evidence AS v ON v.id = e.id WHERE v.key = @key) ORDER BY seq`)
  const judgmentsOf = database.prepare<
    [number],
    Omit<StoredJudgment, 'standing'>
  >(`SELECT record.id AS recordId, j.doubt, j.reading, j.by, j.on_day AS "on", j.reason, j.version AS sinceVersion
     FROM judgment AS j JOIN record ON record.key = j.key WHERE j.key = ? ORDER BY j.id`)
  const judgedKeys = database
    .prepare<[number], number>('SELECT DISTINCT key FROM judgment ORDER BY key LIMIT ?')
    .pluck()
  const signOffsOf = database.prepare<
    [number],
    Omit<SignOff, 'ended'> & { why: string | null; endedBy: string | null; endedAt: string | null }
  >(`${SIGN_OFF} WHERE s.key = ? ORDER BY s.id`)
  const evidenceOf = database.prepare<[number], Record<string, unknown>>(`${EVIDENCE} WHERE v.key = ? ORDER BY v.id`)
  const allEvidence = database.prepare<[], Record<string, unknown>>(`${EVIDENCE} ORDER BY v.id`)
  const keyOf = database.prepare<[string], number>('SELECT key FROM record WHERE id = ?').pluck()

  const asDetermination = (row: DeterminationRow): StoredDetermination => {
    const determination = parseDetermination(row)
    return {
      id: row.id,
      run: row.run,
      version: row.version,
      at: row.at,
      by: row.by,
      pack: determination.pack,
      engine: row.engine,
      settings: parseSettings(row.settings),
      outcomeCodified: determination.codified.outcome,
      outcomeEnforced: determination.enforced.outcome,
      sha256: toHex(row.sha256),
      event: row.event,
    }
  }
  const asSignOff = ({ why, endedBy, endedAt, ...signed }: ReturnType<typeof signOffsOf.all>[number]): SignOff =>
    signOffSchema.parse({ ...signed, ended: why === null ? null : { why, by: endedBy, at: endedAt } })
  const asEvidence = (row: Readonly<Record<string, unknown>>): Evidence =>
    evidenceSchema.parse({ ...row, withdrawn: row['withdrawn'] === 1 })

  const recordOfKey = (key: number, version: number): TransactionRecord => {
    const text = recordByKey.get(key, version)
    if (text === undefined)
      throw new CaseError({ code: 'case-damaged', path, finding: `record_version ${key}/${version}` })
    return parseRecord(text)
  }
  const recordByKey = database
    .prepare<[number, number], string>('SELECT canonical FROM record_version WHERE key = ? AND version = ?')
    .pluck()

  const judgments = (key: number, record: TransactionRecord): StoredJudgment[] => {
    const all = judgmentsOf.all(key)
    const current = new Set(
      (record.judgments ?? []).map(({ doubt, reading, by, on, reason }) =>
        JSON.stringify([doubt, reading, by, on, reason]),
      ),
    )
    return all.map((judgment, index) => {
      const { doubt, reading, by, on, reason } = judgment
      const name = JSON.stringify([doubt, reading, by, on, reason])
      const repeated = all
        .slice(index + 1)
        .some((later) => JSON.stringify([later.doubt, later.reading, later.by, later.on, later.reason]) === name)
      return { ...judgment, standing: current.has(name) && !repeated }
    })
  }

  const transaction = (id: string): Transaction | null => {
    const found = rowById.get(id)
    if (found === undefined) return null
    const row = asRow(found)
    const { key } = row
    const record = recordOfKey(key, row.version)
    const current = currentDetermination.get(key)
    const determination = current === undefined ? null : parseDetermination(current)
    return {
      row,
      record,
      versions: versionsOf.all(key).map(({ importId, fileName, ...version }) => ({
        ...version,
        import: importId === null ? null : { id: importId, fileName: fileName ?? '' },
      })),
      determination,
      positions: positionsOf(current),
      determinations: determinationsOf.all(key).map(asDetermination),
      trace: determination === null ? null : own<Transaction['trace']>(trace(determination.trace)),
      judgments: judgments(key, record),
      signOffs: signOffsOf.all(key).map(asSignOff),
      evidence: evidenceOf.all(key).map(asEvidence),
      events: eventsOf.all({ key }).map(({ canonical, leaf }) => ({ event: parseEvent(canonical), leaf: toHex(leaf) })),
    }
  }

  const trace: CaseReads['trace'] = (id) => {
    const hash = traceHash(id)
    const packed = hash === null ? undefined : traceByHash.get(hash)
    return packed === undefined ? null : parseJson(unpack(packed))
  }

  const storedFrom = database.prepare<
    [number, number],
    { key: number; version: number; canonical: string; sha256: Uint8Array }
  >(`SELECT c.key, c.version, v.canonical, v.sha256 FROM current_row AS c
     JOIN record_version AS v ON v.key = c.key AND v.version = c.version WHERE c.key > ? ORDER BY c.key LIMIT ?`)

  const stored = (row: ReturnType<typeof storedFrom.all>[number]): StoredTransaction => {
    const found = currentDetermination.get(row.key)
    return {
      key: row.key,
      version: row.version,
      recordSha256: toHex(row.sha256),
      record: parseRecord(row.canonical),
      determination: found === undefined ? null : parseDetermination(found),
      positions: positionsOf(found),
      current: found !== undefined && found.version === row.version,
    }
  }

  const transactionsAfter: CaseReads['transactionsAfter'] = (key, limit, filter) => {
    if (filter === undefined || Object.keys(filter).length === 0) return storedFrom.all(key, limit).map(stored)
    const { order } = desk.view({ filter, sort: { by: 'key', descending: false } })
    let first = 0
    for (let step = order.length; step > 0;) {
      const half = step >>> 1
      if ((order[first + half] ?? 0) < key) {
        first += half + 1
        step -= half + 1
      } else {
        step = half
      }
    }
    return [...order.subarray(first, first + limit)].flatMap((position) => storedFrom.all(position, 1).map(stored))
  }

  // ── Parties and retrieval ─────────────────────────────────────────────────────────────────────────────────────────
  const partyCounts = database.prepare<[], { party: number; count: number }>(
    'SELECT party, count(DISTINCT key) AS count FROM record_party GROUP BY party',
  )
  const rolesOfParty = database
    .prepare<[number], number>('SELECT DISTINCT role FROM record_party WHERE party = ?')
    .pluck()
  let people: { readonly head: number; readonly parties: readonly PartyGroup[] } | null = null
  type PartyGroup = {
    readonly identity: string
    readonly search: string
    readonly parties: readonly number[]
    readonly fields: readonly PartyFields[]
    readonly transactions: number
  }

  const partyGroups = (): readonly PartyGroup[] => {
    const head = headOfLog()
    if (people?.head === head) return people.parties
    const counts = new Map(partyCounts.all().map(({ party, count }) => [party, count]))
    const groups = new Map<string, { parties: number[]; fields: PartyFields[]; transactions: number }>()
    for (const { id, identity, fields } of directory.all()) {
      const count = counts.get(id) ?? 0
      if (count === 0) continue
      const group = groups.get(identity) ?? { parties: [], fields: [], transactions: 0 }
      groups.set(identity, group)
      group.parties.push(id)
      group.fields.push(fields)
      group.transactions += count
    }
    const parties = [...groups]
      .map(([identity, group]) => ({
        identity,
        search: [identity, ...group.fields.map(([, name]) => name ?? '')].join('\n').toLowerCase(),
        ...group,
      }))
      .toSorted((left, right) => right.transactions - left.transactions || (left.identity < right.identity ? -1 : 1))
    people = { head, parties }
    return parties
  }

  const parties: CaseReads['parties'] = (text, offset, limit) => {
    const wanted = text.trim().toLowerCase()
    const found = partyGroups().filter((group) => wanted === '' || group.search.includes(wanted))
    return {
      total: found.length,
      parties: found
        .slice(offset, offset + limit)
        .map(({ identity, parties: ids, fields, transactions }): PartySummary => ({
          identity,
          names: distinct(fields.map(([, name]) => name)),
          roles: distinct(ids.flatMap((id) => rolesOfParty.all(id).map((role) => words.text(role)))),
          locations: distinct(fields.map(([, , location]) => location)),
          headquarters: distinct(fields.map(([, , , headquarters]) => headquarters)),
          ultimateParents: distinct(fields.map(([, , , , ultimateParent]) => ultimateParent)),
          groups: distinct(fields.map(([, , , , , group]) => group)),
          transactions,
        })),
    }
  }

  const retrieve: CaseReads['retrieve'] = ({ partyName, country, reference }, limit) => {
    desk.head()
    const size = lastKey.get() ?? 0
    const sets: Uint8Array[] = []
    const collect = (fill: (mark: (key: number) => void) => void): void => {
      const found = new Uint8Array(size)
      fill((key) => {
        found[key - 1] = 1
      })
      sets.push(found)
    }
    if (partyName !== undefined) collect((mark) => markParty(partyName, mark))
    if (country !== undefined)
      collect((mark) => {
        const id = words.idOf(country.toUpperCase())
        desk.column('destination').forEach((destination, position) => {
          if (id !== undefined && destination === id) mark(position + 1)
        })
        for (const { id: party, fields } of directory.all())
          if (fields.slice(2, 5).includes(country.toUpperCase())) for (const key of keysOfParty.all(party)) mark(key)
      })
    if (reference !== undefined)
      collect((mark) => {
        for (const key of keysOfReference.all(starting(reference))) mark(key)
        for (const key of keysOfId.all(reference, `${reference}${END_OF_TEXT}`)) mark(key)
      })
    const rows: Row[] = []
    if (sets.length === 0) return rows
    for (let position = 0; position < size && rows.length < limit; position += 1) {
      if (!sets.every((set) => set[position] === 1)) continue
      const row = rowByKey.get(position + 1)
      if (row !== undefined) rows.push(asRow(row))
    }
    return rows
  }

  // ── The case and its lists ────────────────────────────────────────────────────────────────────────────────────────
  const meta = database.prepare<
    [],
    { case_id: string; written_by: string; title: string; client: string; settings: string }
  >('SELECT case_id, written_by, title, client, settings FROM case_meta ORDER BY id DESC LIMIT 1')
  const summary: CaseReads['summary'] = (): CaseSummary => {
    const now = meta.get()
    const created = log.event(0)
    if (now === undefined || created === null) throw new CaseError({ code: 'case-damaged', path, finding: 'case_meta' })
    return {
      meta: { title: now.title, client: now.client, settings: parseSettings(now.settings) },
      caseId: now.case_id,
      createdBy: created.event.by,
      createdAt: created.event.at,
      schemaVersion: Number(database.pragma('user_version', { simple: true })),
      writtenBy: now.written_by,
      records: lastKey.get() ?? 0,
      events: headOfLog(),
      bytes: statSync(path).size,
    }
  }
  const imports = database.prepare<[number], Record<string, string | number | null>>(`
    SELECT i.id, i.file_name AS fileName, lower(hex(i.sha256)) AS sha256, i.format, i.by, i.at, e.state, e.added, e.revised, e.unchanged, e.rejected
    FROM import AS i LEFT JOIN import_end AS e ON e.id = i.id ORDER BY i.id DESC LIMIT ?`)
  const openImportTally = database
    .prepare<[number], string>(
      `SELECT canonical FROM event WHERE kind = 'records-imported' AND json_extract(canonical, '$.details.import') = ?`,
    )
    .pluck()
  const runs = database.prepare<[number], Record<string, string | number | null>>(`
    SELECT r.id, r.by, r.at, r.pack_id, r.pack_version, r.pack_hash, r.engine, r.settings, r.event, e.state, e.determined, e.changed
    FROM run AS r LEFT JOIN run_end AS e ON e.id = r.id ORDER BY r.id DESC LIMIT ?`)
  // Runs before schema 20 carried positions without keeping them.
  const keptPositions = database
    .prepare<[number], number>('SELECT ifnull(? >= (SELECT run FROM carried ORDER BY id LIMIT 1), 0)')
    .pluck()
  const changedAfter = database
    .prepare<{ event: number }, number>(
      `SELECT EXISTS (SELECT 1 FROM record_version WHERE event > @event)
         OR EXISTS (SELECT 1 FROM ledger_entry WHERE event > @event)`,
    )
    .pluck()
  const newestRun = database.prepare<[], number>('SELECT max(id) FROM run').pluck()
  const recordCount = database.prepare<[], number>('SELECT count(*) FROM record').pluck()
  const stands = (row: Record<string, string | number | null>): boolean =>
    row['state'] === 'finished' &&
    row['id'] === newestRun.get() &&
    row['determined'] === recordCount.get() &&
    changedAfter.get({ event: Number(row['event']) }) === 0 &&
    (row['determined'] === 0 || keptPositions.get(Number(row['id'])) === 1)
  const determinedInRun = database.prepare<[number], number>('SELECT count(*) FROM determination WHERE run = ?').pluck()
  const rejected = database.prepare<
    { import: number | null; status: string | null; after: number; limit: number },
    Record<string, string | number | null>
  >(`SELECT r.id, r.import, import.file_name AS fileName, r.row, r."column", r.code, r.args, r.text, s.status, s.by, s.at, s.reason, s.record_id AS recordId
     FROM rejected_row AS r JOIN import ON import.id = r.import LEFT JOIN rejected_row_settled AS s ON s.id = r.id
     WHERE r.id > @after AND (@import IS NULL OR r.import = @import) AND (@status IS NULL OR ifnull(s.status, 'open') = @status)
     ORDER BY r.id LIMIT @limit`)
  const notDetermined = database
    .prepare<[], number>(
      "SELECT count(*) FROM current_row WHERE status IS NOT (SELECT id FROM term WHERE text = 'determined')",
    )
    .pluck()
  const openRejected = database
    .prepare<[], number>('SELECT (SELECT count(*) FROM rejected_row) - (SELECT count(*) FROM rejected_row_settled)')
    .pluck()
  const ledger = database.prepare<{
    ledger: string | null
    key: string | null
    recordId: string | null
    after: number
    limit: number
  }>(`${LEDGER_ENTRY} WHERE id > @after AND (@ledger IS NULL OR ledger = @ledger) AND (@key IS NULL OR account = @key)
     AND (@recordId IS NULL OR record_id = @recordId) ORDER BY id LIMIT @limit`)
  const ledgerOfAccount = database.prepare<[string, string, number, number]>(
    `${LEDGER_ENTRY} WHERE ledger = ? AND account = ? AND id > ? ORDER BY id LIMIT ?`,
  )
  const ledgerOfRecord = database.prepare<[string, number, number]>(
    `${LEDGER_ENTRY} WHERE record_id = ? AND id > ? ORDER BY id LIMIT ?`,
  )
  const accounts = database.prepare<[string], { key: string; entries: number }>(
    'SELECT account AS key, count(*) AS entries FROM ledger_entry WHERE ledger = ? GROUP BY account ORDER BY account',
  )
  const reports = database.prepare<[], Record<string, string | number>>(
    `SELECT id, file_name AS fileName, lower(hex(sha256)) AS sha256, language, head_size, lower(hex(head_root)) AS head_root, by, at FROM report ORDER BY id`,
  )
  const views = database.prepare<[], { id: number; name: string; view: string; columns: string }>(
    'SELECT id, name, view, columns FROM saved_view WHERE id NOT IN (SELECT id FROM saved_view_end) ORDER BY name',
  )
  const texts = database.prepare<[string]>(
    `SELECT id, paragraph, lower(hex(sha256)) AS sha256, text, source, as_of AS asOf, by, at FROM official_text WHERE paragraph = ? ORDER BY as_of DESC, id DESC`,
  )
  const paragraphs = database.prepare<[], { paragraph: string; sha256: string; asOf: string }>(
    `SELECT paragraph, lower(hex(sha256)) AS sha256, max(as_of) AS asOf FROM official_text GROUP BY paragraph ORDER BY paragraph`,
  )

  const asImport = (row: Record<string, string | number | null>): ImportSummary => {
    const tally = { added: 0, revised: 0, unchanged: 0, rejected: 0 }
    if (row['state'] === null)
      for (const text of openImportTally.all(Number(row['id']))) {
        const { details } = parseEvent(text)
        for (const name of ['added', 'revised', 'unchanged', 'rejected'] as const)
          tally[name] += Number(details[name] ?? 0)
      }
    return importSummarySchema.parse({
      ...tally,
      ...(row['state'] === null
        ? {}
        : { added: row['added'], revised: row['revised'], unchanged: row['unchanged'], rejected: row['rejected'] }),
      id: row['id'],
      source: { fileName: row['fileName'], sha256: row['sha256'], format: row['format'] },
      by: row['by'],
      at: row['at'],
      state: row['state'] ?? (running.has(`import ${row['id']}`) ? 'running' : 'interrupted'),
    })
  }
  const asRun = (row: Record<string, string | number | null>): RunSummary =>
    runSummarySchema.parse({
      id: row['id'],
      by: row['by'],
      at: row['at'],
      pack: { id: row['pack_id'], version: row['pack_version'], hash: row['pack_hash'] },
      engine: row['engine'],
      settings: parseSettings(String(row['settings'])),
      state: row['state'] ?? (running.has(`run ${row['id']}`) ? 'running' : 'interrupted'),
      determined: row['determined'] ?? determinedInRun.get(Number(row['id'])),
      changed: row['changed'] ?? determinedInRun.get(Number(row['id'])),
      stands: stands(row),
    })
  const asRejected = (row: Record<string, string | number | null>): RejectedRow =>
    rejectedRowSchema.parse({
      id: row['id'],
      import: row['import'],
      fileName: row['fileName'],
      row: row['row'],
      column: row['column'],
      code: row['code'],
      args: parseJson(String(row['args'])),
      text: row['text'],
      status: row['status'] ?? 'open',
      settled:
        row['status'] === null
          ? null
          : { by: row['by'], at: row['at'], reason: row['reason'], recordId: row['recordId'] },
    })

  /** Names of bulk work under way in this session; what is open in the file and not here was interrupted. */
  const running = new Set<string>()

  const leavesUpTo = (size: number | undefined): Uint8Array[] => {
    const leaves = log.leaves()
    return leaves.slice(0, size ?? leaves.length)
  }

  const reads: CaseReads = {
    summary,
    counts: (filter = {}) => desk.counts(filter, openRejected.get() ?? 0),
    unsettled: () => ({ stale: notDetermined.get() ?? 0, rejected: openRejected.get() ?? 0 }),
    page,
    positionOf: (view, key) => desk.view(view).positionOf(key),
    keysOf: (view, from, limit) => {
      const { order } = desk.view(view)
      return [...order.subarray(from, from + Math.min(limit, MOST_KEYS))].map((position) => position + 1)
    },
    facets: (filter, wanted, limit) => desk.facets(filter, wanted, limit),
    row: (id) => {
      const found = rowById.get(id)
      return found === undefined ? null : asRow(found)
    },
    transaction,
    recordVersion: (id, version) => {
      const text = recordAt.get(id, version)
      return text === undefined ? null : parseRecord(text)
    },
    transactionsAfter,
    determinationById: (id): Determination | null => {
      const found = determinationById.get(id)
      return found === undefined ? null : parseDetermination(found)
    },
    trace,
    tracesAfter: (id, limit) =>
      tracesFrom
        .all(traceHash(id) ?? new Uint8Array(0), limit)
        .map(({ sha256: hash, packed }) => ({ id: traceId(hash), trace: parseJson(unpack(packed)) })),
    retrieve,
    parties,
    imports: (limit) => imports.all(limit).map(asImport),
    runs: (limit) => runs.all(limit).map(asRun),
    rejectedRows: ({ import: importId, status, after, limit }) =>
      rejected.all({ import: importId ?? null, status: status ?? null, after, limit }).map(asRejected),
    judgments: (recordId, limit) => {
      const known = recordId === null ? undefined : keyOf.get(recordId)
      const keys = recordId === null ? judgedKeys.all(limit) : known === undefined ? [] : [known]
      return keys.flatMap((key) => {
        const row = rowByKey.get(key)
        return row === undefined ? [] : judgments(key, recordOfKey(key, row.version))
      })
    },
    ledgerEntries: ({ ledger: name, key, recordId, after, limit }): StoredLedgerEntry[] => {
      const found =
        recordId !== undefined && name === undefined && key === undefined
          ? ledgerOfRecord.all(recordId, after, limit)
          : name !== undefined && key !== undefined && recordId === undefined
            ? ledgerOfAccount.all(name, key, after, limit)
            : ledger.all({ ledger: name ?? null, key: key ?? null, recordId: recordId ?? null, after, limit })
      return found.map((row) => storedLedgerEntrySchema.parse(row))
    },
    ledgerKeys: (name) => accounts.all(name),
    evidence: (recordId) => {
      if (recordId === null) return allEvidence.all().map(asEvidence)
      const key = keyOf.get(recordId)
      return key === undefined ? [] : evidenceOf.all(key).map(asEvidence)
    },
    reports: (): ReportIssued[] =>
      reports
        .all()
        .map(({ head_size: size, head_root: root, ...report }) =>
          reportIssuedSchema.parse({ ...report, head: { size, root } }),
        ),
    savedViews: (): SavedView[] =>
      views
        .all()
        .map(({ id, name, view, columns }) =>
          savedViewSchema.parse({ id, name, view: parseJson(view), columns: parseJson(columns) }),
        ),
    officialTexts: (paragraph): OfficialText[] => texts.all(paragraph).map((row) => officialTextSchema.parse(row)),
    officialParagraphs: () => paragraphs.all(),
    log: ({ before, limit }) => log.newestFirst(before ?? Number.MAX_SAFE_INTEGER, limit),
    treeHead: (size) => {
      if (size === undefined) return log.head()
      const leaves = leavesUpTo(size)
      return { size: leaves.length, root: toHex(rootOf(leaves, sha256)) }
    },
    inclusionProof: (seq, size) => {
      const leaves = leavesUpTo(size)
      return seq >= 0 && seq < leaves.length ? proveInclusion(leaves, seq, sha256) : null
    },
    consistencyProof: (first, second) => {
      const leaves = leavesUpTo(second)
      return first >= 0 && first <= leaves.length ? proveConsistency(leaves, first, sha256) : null
    },
    undoable: () => undoStacks(database).undo,
    redoable: () => undoStacks(database).redo,
  }
  return {
    ...reads,
    /** Loads some more of the grid's columns; answers whether they are all in memory. */
    warm: desk.step,
    event: (seq: number): LoggedEvent | null => log.event(seq),
    running,
  }
}
export type Reads = ReturnType<typeof openReads>
