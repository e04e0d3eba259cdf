// The commands in words: one line each for the list, and full sentences for the help of one.
import { catalog } from '../catalog.ts'

/** One line each, for the list of commands. */
export const commandSummary = catalog(
  {
    demo: 'Make a sample case, determine it, and write and verify a signed report',
    new: 'Make an empty case file',
    import: 'Read transactions from CSV, XLSX or NDJSON into a case',
    export: 'Write the transactions of a case as CSV, XLSX or NDJSON',
    determine: 'Determine a case, or records from standard input',
    set: 'State or correct one fact in many transactions',
    work: 'State who has transactions, how far they are, until when, and a note',
    withdraw: 'Withdraw transactions that are wrong or never took place, or bring them back',
    'sign-off': 'Sign transactions off with a key, as preparer or reviewer, or withdraw a sign-off',
    explain: 'Show why: the trace with its citations, and what would change the outcome',
    windows: 'Show transition windows and deadlines',
    ledger: 'Show cumulative positions against the limits of the rule',
    overview: 'Show what needs a person, flows of goods, next deadlines and fullest limits',
    timeline: 'Show the days of the rule with the transactions on theirs',
    watch: 'Show which open transactions and past reports events ahead touch, and what to do',
    party: 'Show the parties, or one over all records: facts over time, owners, transactions',
    compare: 'Show a case under two dates or packs side by side',
    doubts: 'Show which transactions another reading of the text would change',
    report: 'Write a signed PDF report of a case',
    countersign: 'Add a second signature to a report',
    verify: 'Check a report or a case file',
    verifier: 'Write the page with which a recipient checks a report without this program',
    filing: 'List the papers that are due, and write notices, certifications and reports',
    identity: 'Make or show a signing identity',
    people: 'List the people whose certificates you have compared',
    timestamp: 'Ask a time-stamp authority about a report by files, and attach its answer',
    schema: 'Print the JSON Schemas, or the columns of a table',
    pack: 'Show the rule pack: its coverage, doubts and posture timeline',
  },
  {
    demo: '生成示例案卷，作出判定，写出签名报告并验证',
    new: '新建空案卷文件',
    import: '将 CSV、XLSX 或 NDJSON 中的交易读入案卷',
    export: '将案卷中的交易写成 CSV、XLSX 或 NDJSON',
    determine: '判定整个案卷，或判定来自标准输入的记录',
    set: '在多笔交易中陈述或更正同一事实',
    work: '注明交易的承办人、办理状态、截止日与备注',
    withdraw: '作废陈述有误或从未发生的交易，或予以恢复',
    'sign-off': '以密钥对交易签核（编制人或复核人），或撤回签核',
    explain: '说明理由：带引用条文的推理过程，以及哪些事实会改变结论',
    windows: '显示过渡期窗口与各项期限',
    ledger: '显示相对于规则限额的累计数量',
    overview: '显示待人工处理事项、货物流向、近期期限与最接近用满的限额',
    timeline: '显示规则的各个日期以及当日的交易',
    watch: '显示未来事项所涉的未完成交易与既往报告，以及应做事项',
    party: '显示各当事方，或其中一个：历次所载事实、归属及其交易',
    compare: '将案卷在两个日期或两个规则包下并列显示',
    doubts: '显示采用另一种解读时哪些交易的结论会改变',
    report: '写出案卷的签名 PDF 报告',
    countersign: '在报告上加第二个签名',
    verify: '检验报告或案卷文件',
    verifier: '写出供收件人无需本程序即可核验报告的网页',
    filing: '列出到期文件，写出通知、证明、报告与申请',
    identity: '创建或显示签名身份',
    people: '列出您已核对证书的人员',
    timestamp: '以文件向时间戳机构请求报告的时间戳，并附上其答复',
    schema: '打印 JSON Schema，或表格的列',
    pack: '显示规则包：条文覆盖、疑义与执法态势时间线',
  },
)

export type CommandKey = keyof (typeof commandSummary)['en']

/** What a command does, in full sentences. */
export const commandDetails = catalog(
  {
    demo: 'Makes DIR when it is not there and writes into it: the sample list, a case file with the list imported and determined, a signing identity, and a signed report, which is then verified. A second run keeps what is current. The list is invented; its accelerators are real. The passphrase of the identity is made up and kept in DIR unless one is given.',
    new: 'Makes CASE, one file. Nothing is overwritten: a path that is taken is an error.',
    import:
      'Every good row becomes a transaction, and every broken row is kept in the case as rejected, with its row, column, what is wrong and how to mend it. A row whose id is in the case with other facts becomes a new version of it; earlier versions stay. Headers that are not column names are matched by name in English and Chinese; --map settles the rest. --dry-run shows all of this and changes nothing.',
    export:
      'FILE must not exist yet. NDJSON is lossless; a table holds the parties in the order of their roles. --filter takes the facets of the list by their names, as "docket set" does. --answers writes the answers in the words of --lang before the facts; in NDJSON each line then has "record" and "determination".',
    determine:
      'With CASE: determines what is undetermined, outdated or determined under another pack or other dates; limits are carried from one transaction to the next; with --json it writes one determination a line, in the order of the case. With --stdin: a filter; reads one record a line and writes one determination a line in the same order, each record by itself. A line that is broken yields an error object in its place and the exit status 3.',
    set: 'COLUMN is one that the desk corrects, by its name in a list, and VALUE is written as in a list; nothing after the sign makes it unknown. A fact of a party (consignee.headquarters) is set for each party of that role. --filter takes a facet of the grid by its name (destination=BR, outcomeCodified=license-required, needs=missing-fact, …=unknown), text=WORDS, from=DATE and through=DATE: values of one name are alternatives, and names narrow. First it is shown how many records change, what they say now, and how many answers differ; --dry-run shows only that. All records change in one entry of the log, or none.',
    work: 'What the work list goes by: no answer rests on it and no report prints it. What is not given stays as it is; an option with nothing after it (--assign "") takes it back. All change in one entry of the log, which keeps what stood before. They are found again by --filter assignee=NAME, workStatus=STATUS, due-from=DATE, due-through=DATE, and text=WORD in a note.',
    withdraw:
      'A withdrawn transaction counts in no answer, ledger, window, deadline, figure or exported row; overview and report say how many there are, by whom, when and why. Its facts, answers and history stay in the log. First it is shown how many answers of others differ without it; --dry-run shows only that. A list that is imported again does not bring it back: --undo does.',
    'sign-off':
      'The key signs the answer of each transaction by its hash, with the head of the log, and the sign-off is by whom the certificate names. A reviewer needs a preparer’s sign-off, made by another person with another key. First it is told which answers still have points for a person to settle. A later change of a fact or of the answer ends a sign-off; both stay in the log. "docket verify CASE" checks every key. With --withdraw: the sign-off in that place no longer stands, and a review falls with the preparation it rests on.',
    explain: 'With CASE and ID: one transaction of a case. With --stdin: one record a line.',
    windows:
      'Shows for each transaction where it stands in the 120, 150 and 365 days after publication, and all deadlines of the case in order.',
    ledger:
      'Shows each ledger and key with its limit, what is used, and what is left. With --account and --unit-tpp it says how many more units fit into one account.',
    overview:
      'What needs a person comes first, most transactions first; then goods by where they come from and go to, the next twenty deadlines from the day on, and the twelve accounts nearest to their limits.',
    timeline:
      'The days that the rule prints or counts, each with its arithmetic, and every day with transactions, counted by outcome as codified. Transactions without a date are counted apart.',
    watch:
      'Each event with how sure it is: in force, published, announced or proposed; the open transactions that it touches, those done since its day, the past reports that hold one, and what to do. A transaction is open on the day asked about or later, or without a date. Then what the answers do not know yet, and what became of the case since each of the last twenty reports.',
    party:
      'Without NAME every party is listed, the one of most transactions first. NAME is the id of the party, or its name where it has no id. Shown are the facts that records state of it over time, who owns it, and its newest two hundred transactions.',
    compare:
      'Determines the case twice in the order of its ledgers: one side under --law-date, --knowledge-date and --pack, the other under the options with --to-. A side that states no law date takes the event date of each record. There is no merged answer, and nothing in the case is changed.',
    doubts:
      'Determines the case again under each reading of each doubt that the text leaves, and counts the transactions whose answer then differs from the one that stands. --doubt lists them with the answer under every reading. A judgment recorded with a transaction goes before the reading. Nothing in the case is changed.',
    report:
      'The report holds the facts, the determinations and their traces, and seals them. It is signed with the PKCS#12 file given to --sign. The passphrase is asked for on a terminal; otherwise it comes from --passphrase-file or DOCKET_PASSPHRASE.',
    countersign: 'Adds a signature to a signed report as an update; the first signature stays valid.',
    verify:
      'Of a report: checks the signatures, the sealed facts and the pages, and makes every determination again. Of a case file: checks its pages, its log and every hash. With --report: both, and the report against the case: whether the log of the case continues the one that the report names, which transactions the report states otherwise, leaves out or has beyond the case, and what has changed since.',
    verifier:
      'Writes one HTML file. A recipient opens it in a browser, without network and without installing anything, and drops reports into it: it makes the same checks as "docket verify" and shows them in the same words. It keeps no list of people and compares with no case. The file is the same from every copy of this version of the program: its SHA-256 is printed, so that a recipient who got it from somebody else can compare.',
    filing:
      'Fills a paper of the rule from the facts and answers of the case. Into DIR go the paper as PDF and DOCX, in English, and a working sheet for the desk with the source of every field, what is missing and who can give it. What no record holds is stated with --state; what a record holds is corrected there. Until everything is stated and signed each paper says that it is a draft. A paper is refused, with the reason, where its route is not available or a doubt is open. Without --out nothing is written and the paper is shown.',
    people:
      'The list is your own and belongs to no case: names with the fingerprints of certificates that you compared by another way. "docket verify" says by it whether a signer is somebody you know; no verdict rests on it.',
    timestamp:
      '"request" writes a request (RFC 3161) for the newest signature of REPORT: a digest of the signature value and a random number, nothing of the report. Carry the file to an authority that you trust, for example with curl --header "Content-Type: application/timestamp-query" --data-binary @acme.tsq URL --output acme.tsr, and bring the response back; this program opens no connection. "attach" checks the response and writes the report with it to a new file. With --request, the response must answer that request. Of the certificates in it the report keeps those that the authority signed for; keep the response, which has the others. Countersign after stamping: a later signature covers the stamp, and the one before it can get none any more.',
    identity:
      '"new" makes a private key and a certificate signed by itself in one PKCS#12 file, protected by a passphrase. "show" prints who it is and its fingerprint.',
    schema:
      'Prints the JSON Schema (draft 2020-12) of a transaction record, of a determination, or of a line that could not be determined; without a name, all three. --csv-template prints a CSV with every column of the template and one example row; --columns explains each column.',
    pack: 'Without an option: name, version, hash and size of the pack in use. Each option prints one part of it. --export writes it whole, to be kept or changed; --candidate determines CASE by the pack in FILE and lists the transactions that would then have another answer, with both. Nothing in the case is changed.',
  },
  {
    demo: '若 DIR 不存在则创建，并写入：示例清单、已导入并判定该清单的案卷文件、签名身份，以及随后加以验证的签名报告。再次运行时保留仍然有效的部分。清单内容为虚构，其中的加速器为真实产品。若未提供口令，则自动生成并保存在 DIR 中。',
    new: '创建 CASE，一个文件。不会覆盖任何内容：路径已被占用即为错误。',
    import:
      '每个正确的行成为一条交易；每个有误的行以“被拒”状态保留在案卷中，并注明行、列、错误所在及如何更正。若某行的编号已在案卷中而事实不同，则成为其新版本；旧版本保留。不是列名的表头按中英文名称匹配；其余由 --map 指定。--dry-run 显示以上全部内容而不作任何改动。',
    export:
      'FILE 不得已存在。NDJSON 无损；表格中的当事方按角色排列。--filter 与“docket set”相同，接受列表的筛选项名称。--answers 在事实之前按 --lang 的语言写出判定；NDJSON 的每行则为 "record" 与 "determination"。',
    determine:
      '给出 CASE：判定尚未判定、已过时，或以其他规则包或其他日期判定的交易；限额由一条交易传递到下一条；使用 --json 时按案卷顺序每行写出一个判定。使用 --stdin：作为过滤器，每行读入一条记录，按相同顺序每行写出一个判定，各记录相互独立。有误的行在原位给出错误对象，退出码为 3。',
    set: 'COLUMN 为工作台可更正的事实，以其在清单中的列名表示；VALUE 的写法与清单相同，等号后留空即为未知。当事方的事实（consignee.headquarters）对该角色的每一方设定。--filter 接受列表的筛选项名称（destination=BR、outcomeCodified=license-required、needs=missing-fact、…=unknown），以及 text=词语、from=日期 与 through=日期：同名的各值为任一，不同名者逐项收窄。命令先说明有多少记录将改变、现为何值、多少判定因此而变；--dry-run 仅作此说明。全部记录在日志的同一条目中改变，否则一笔不改。',
    work: '供工作清单使用：任何判定不以其为据，报告亦不载明。未给出的保持不变；选项后留空（--assign ""）即予取消。全部更改记入日志的同一条目，此前情形仍予保留。可用 --filter assignee=姓名、workStatus=状态、due-from=日期、due-through=日期查找，备注中的词语用 text=词语。',
    withdraw:
      '作废的交易不计入任何结论、台账、窗口、期限、数字或导出的行；概览与报告载明其笔数、作废人、时间与理由。其事实、判定与历史仍留存于日志。命令先说明其他交易中有多少判定因此而变；--dry-run 仅作此说明。重新导入清单不会使其恢复：须用 --undo。',
    'sign-off':
      '密钥按哈希签署每笔交易的现有答案，并连同日志树头；签核人以证书所载姓名为准。复核须以编制人的签核为前提，且由另一人以另一密钥作出。签核前先列出仍须由人工处理之处。此后事实或答案如有变更，签核即告终止；两者均留存于日志。“docket verify CASE”核验每一密钥。使用 --withdraw 时：该项签核不再有效，复核随其所依据的编制一并失效。',
    explain: '给出 CASE 与 ID：案卷中的一条交易。使用 --stdin：每行一条记录。',
    windows: '显示每条交易在公布后 120、150 与 365 天窗口中的位置，并按顺序列出案卷的全部期限。',
    ledger: '显示每个台账及其键的限额、已用量与余量。以 --account 与 --unit-tpp 则说明某一账户还可容纳多少件。',
    overview:
      '首先是待人工处理的事项，按交易数由多到少；其次是按来源与去向的货物、自基准日起的二十项期限，以及最接近用满的十二个台账。',
    timeline:
      '规则所载或按天数计算的各个日期及其算法，以及有交易的每一天，按现行条文的结论计数。未注明日期的交易另计。',
    watch:
      '列出各事项及其确定程度：已生效、已公布、已宣布或拟议中；所涉的未完成交易、自该日起已完成的交易、载有所涉交易的既往报告，以及应做事项。日期在所问之日或其后，或未注明日期的交易，即为未完成。其后列出现有结论尚未知悉的事项，以及最近二十份报告出具后案卷的变化。',
    party:
      '不写 NAME 时列出全部当事方，交易最多者在前。NAME 为当事方的编号；没有编号的为其名称。显示各记录历次所载的事实、其归属，以及最近的二百条交易。',
    compare:
      '按台账顺序将案卷判定两次：一侧按 --law-date、--knowledge-date 与 --pack，另一侧按带 --to- 的选项。未写明适用法日期的一侧取各记录的事件日期。两侧不作合并，案卷内容不作任何改动。',
    doubts:
      '就条文留下的每项疑义，按其每种解读重新判定案卷，并统计结论与现行结论不同的交易数。--doubt 列出这些交易及其在各解读下的结论。交易已记录的判断优先于所采解读。案卷内容不作任何改动。',
    report:
      '报告包含事实、判定及其推理过程，并加以封存，以 --sign 所给的 PKCS#12 文件签名。在终端上会询问口令；否则取自 --passphrase-file 或 DOCKET_PASSPHRASE。',
    countersign: '以增量更新方式在已签名的报告上再加一个签名；第一个签名仍然有效。',
    verify:
      '对报告：检验签名、封存的事实与页面，并重新作出每一项判定。对案卷文件：检验其页、日志与每个散列值。用 --report 时：二者均检验，并将报告与案卷比对：案卷日志是否由报告所载的日志延续而来，报告中哪些交易与案卷不同、被遗漏或为案卷所无，以及此后有何变动。',
    verifier:
      '写出一个 HTML 文件。收件人在浏览器中打开，无需网络，无需安装，将报告拖入其中：其检查与“docket verify”相同，并以相同的文字显示。该网页不保存人员名单，也不与案卷比对。本程序同一版本的每一份副本所写出的文件均相同：其 SHA-256 会打印出来，供另行取得该文件的收件人比对。',
    filing:
      '依案卷的事实与判定填写规则所要求的文件。DIR 中写入英文文件（PDF 与 DOCX），以及供内部使用的工作底稿，载明各栏来源、所缺事项及可提供者。记录未载的事项以 --state 陈述；记录已载的在记录中更正。在全部陈述并签字之前，文件均注明为草稿。相应途径不可用或疑义未决时，说明理由并拒绝写出。未给 --out 时不写文件，仅显示其内容。',
    people:
      '人员名单由您自己保存，不属于任何案卷：姓名与您已通过其他途径核对过的证书指纹。“docket verify”以此指明签名人是否为您所知；任何检验结论均不以其为据。',
    timestamp:
      '“request”为 REPORT 的最新签名写出请求（RFC 3161）：只含签名值的摘要与一个随机数，不含报告内容。请将该文件带到您信任的时间戳机构，例如用 curl --header "Content-Type: application/timestamp-query" --data-binary @acme.tsq URL --output acme.tsr，再将响应带回；本程序不打开任何网络连接。“attach”检验响应，并将附有时间戳的报告写入新文件。给出 --request 时，响应须答复该请求。报告只保留机构在签署内容中指明的证书；请保存响应文件，其中含有其余证书。请先加盖时间戳再会签：其后的签名涵盖时间戳，而先前的签名此后不能再加盖。',
    identity: '“new”在一个以口令保护的 PKCS#12 文件中生成私钥与自签名证书。“show”显示其身份与指纹。',
    schema:
      '打印交易记录、判定、或无法判定之行的 JSON Schema（2020-12 草案）；不给名称则打印全部三个。--csv-template 打印含模板全部列与一行示例的 CSV；--columns 说明每一列。',
    pack: '不带选项：所用规则包的名称、版本、散列值与规模。每个选项打印其中一部分。--export 写出整个规则包，供保存或修改；--candidate 按 FILE 中的规则包判定 CASE，并列出结论将会不同的交易及前后结论。案卷内容不作任何改动。',
  },
)
