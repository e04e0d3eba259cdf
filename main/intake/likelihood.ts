// How likely bytes are text of an encoding. In the legacy encodings hardly any bytes fail, so that a text decodes says nothing; what
// tells are the characters that come out: frequent ones of the language, in words that such a language forms.
import type { Encoding } from '../../shared/contract/import-plan.ts'

/** Characters frequent in names of firms, places and goods. */
const FREQUENT: Readonly<Partial<Record<Encoding, ReadonlySet<string>>>> = {
  gb18030: new Set(
    '的一国在人了有中是年和大业不为发会工经上地市要个产这出行作生家以成到日民来我部对进多全建他公开们场展时理新方主企资实学报制政济用同于法高长现本月定化加动合品重关机分力自外者区能设后就等体下万元社过前面农也得与说之员而务利电文事可种总改三各好金第司其从平代当天水省提商十管内小技位目起海所立已通入量子问度北保心还科委都术使明着次将增基名向门应里美由规今题记点计去强两些表系办教正条最达特革收二期并程厂如道际及西口京华任调性导组东路活广意比投决交统党南安此领结营项情解议义山先车然价放世间因共院步物界集把持无但城相书村求治取原处府研质信四运县军件育局干队团又造形级标联专少费效据手施权江近深更认果格几看没职服台式益想数单样只被亿老受优常销志战流很接乡头给至难观指创证织论别五协变风批见究支那查张精每林转划准做需传争税构具百或才积势举必型易视快李参回引镇首推思完消值该走装众责备州供包副极整确知贸己环话反身选亚么带采王策真女谈严斯况色打德告仅它气料神率识劳境源青护列兴许户马港则节款拉直案股光较河花根布线土克再群医清速律她族历非感占续师何影功负验望财类货约艺售连纪按讯史示象养获石食抓富模始住赛客越闻央席坚份士热限制芯片算力深圳苏州杭州测试瑞德法英韩荷意俄印度泰越南',
  ),
  big5: new Set(
    '的一是不在有了人這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可她里後公司股份有限科技電子國際工業企業集團實業精密半導體資訊系統網路數據中心台灣臺北高雄新竹香港澳門台積鴻海聯發華碩宏達廣達和碩緯創英業測試產品設備材料研究院大學交通政府銀行貿易進出口服務顧問管理投資控股建設開發製造製作機械化學醫療生物能源光電通訊軟體積體電路伺服器晶片運算訓練推理美國德國英國法國日本韓國新加坡荷蘭瑞士印度泰國越南馬來西亞沙烏地阿聯酋東西南北金木水火土山川河海林田長安平明正信義仁愛和合成立永昌富貴隆興泰豐順利達勝全世界亞洲太平洋第二三四五六七八九十百千萬最終用戶收貨商目的地數量編號行為日期說明',
  ),
  shift_jis: new Set(
    '日本東京大阪名古屋横浜神戸京都福岡札幌仙台株式会社有限合同社団法人電気電機電算電子工業製作所製造産業技術研究所大学院通信情報システム機械自動車化学薬品商事物産貿易銀行証券保険不動産建設鉄道航空運輸倉庫海上火災生命三菱住友井富士日立東芝松下鈴木田中山高橋佐藤伊渡辺村小林加斎木本川野原崎島吉池石井上下前後内外中西南北新旧長短高安平和光明正信義国際世界総合開発販売部品装置処理画像半導体集積回路試験測定計算機器材料設備管理営業支店事業本部課室用途最終需要者荷受人数量番号出荷',
  ),
  'euc-kr': new Set(
    '가각간감강개거건게격결경계고공과관교구국군권그금기김나남내너노농는능다단당대덕도독동두드든등디라란람래러레려력련령로론료루류르른를리린림마만말매머메면명모목무문물미민바반발방배백번법베변별병보복본부북분불비빌사산삼상새생서석선설성세소속솔송수스시식신실심십아안알암앙애야약양어언업에엔여역연열영예오온올와완왕외요용우운울원월위유육율으은을음의이인일임입자작장재저전정제조종주중즈지직진질집차창채처천철첨청체초총최추출충치카커컴코크클키타터테텍토통트티파판페편평포표품프플피필하학한할함합해행향허현형호홀화확환활회효후휴흥희하이닉스삼성전자반도체주식회사유한테스트시스템즈산업기술연구소',
  ),
}

type Run = { readonly characters: readonly string[] }

const words = (text: string): Run[] =>
  (text.match(/[\p{L}\p{M}]+/gu) ?? []).map((word) => ({ characters: Array.from(word) }))

const isAscii = (character: string): boolean => character.charCodeAt(0) < 0x80

const share = (characters: readonly string[], is: (character: string) => boolean): number =>
  characters.length === 0 ? 0 : characters.filter(is).length / characters.length

/** A telling word in Latin letters: single marked letters among plain ones, with capitals where a word has them. */
const isLatinWord = ({ characters }: Run): boolean => {
  const word = characters.join('')
  if (/[\u0080-\u{10FFFF}]{3}/u.test(word) || /\P{Script=Latin}/u.test(word)) return false
  return /^(\p{Lu}?\p{Ll}+|\p{Lu}+|\p{Lu}\p{Ll}+(\p{Lu}\p{Ll}+)+)$/u.test(word)
}

const isCyrillicWord = ({ characters }: Run): boolean => {
  const word = characters.join('')
  if (/[^\u0400-\u04FF]/u.test(word)) return false
  const hasVowel = /[аеёиоуыэюяіїє]/iu.test(word) || characters.length < 4
  return hasVowel && /^(\p{Lu}?\p{Ll}+|\p{Lu}+)$/u.test(word)
}

/** Whether a sign stands inside a word, or money before it, as where a letter was misread: `Spó³ka`, `£ódŸ`. */
const hasSignInWord = (text: string): boolean => /\p{L}[^\p{L}\p{M}\s\0-~‘’·]\p{L}|[£¥¢¤]\p{L}/u.test(text)

/** Full words of an alphabet, as a share; signs between the telling letters count against it. */
const alphabetic = (text: string, isWord: (run: Run) => boolean): number => {
  // Words of one letter are what bytes of another encoding leave between signs as often.
  const telling = words(text).filter(({ characters }) => characters.length > 1 && !characters.every(isAscii))
  const signs = Array.from(text).filter((character) => !isAscii(character) && !/[\p{L}\p{M}]/u.test(character))
  const odd = signs.filter((character) => !/[“”‘’–—·…°©®™€£§«»№\u00A0]/u.test(character))
  if (telling.length === 0) return 0
  return (
    share(
      telling.map((_, index) => String(index)),
      (index) => {
        const run = telling[Number(index)]
        return run !== undefined && isWord(run)
      },
    ) /
    (1 + odd.length / telling.length) /
    (hasSignInWord(text) ? 3 : 1)
  )
}

/** Whether a small Latin letter stands against a character of East Asia, as it does where a marked letter was misread. */
const joinsLatin = (text: string): boolean =>
  /[a-z][\p{Script=Han}\p{Script=Hangul}]+[a-z]|[A-Z][\p{Script=Han}\p{Script=Hangul}][a-z]|[a-z][\p{Script=Han}\p{Script=Hangul}](?![\p{L}])/u.test(
    text,
  )

/** Frequent characters as a share; what the encoding hardly ever writes counts against it. */
const eastAsian = (text: string, encoding: Encoding): number => {
  const telling = Array.from(text).filter((character) => !isAscii(character))
  if (telling.length === 0) return 0
  const frequent = FREQUENT[encoding]
  const kana = /[\u3041-\u30FF]/u
  const isLetter = (character: string): boolean => /[\p{Script=Han}\p{Script=Hangul}\u3041-\u30FF]/u.test(character)
  const isCommon = (character: string): boolean =>
    frequent?.has(character) === true || (encoding === 'shift_jis' && kana.test(character))
  const isForeign = (character: string): boolean =>
    /[\uFF61-\uFF9F\u3400-\u4DBF\p{Co}\p{Cn}]/u.test(character) || (encoding !== 'shift_jis' && kana.test(character))
  const letters = telling.filter(isLetter)
  const base = letters.length === 0 ? 0 : 0.15 + 0.85 * share(letters, isCommon)
  return (base * (1 - share(telling, isForeign))) / (joinsLatin(text) ? 4 : 1)
}

/** Controls that no text holds, and characters that stand for none. */
// oxlint-disable-next-line no-control-regex -- controls are what is looked for
const NO_TEXT = /[\0-\u0008\u000E-\u001F\u007F-\u009F\uFFFD]|\p{Noncharacter_Code_Point}|\p{Surrogate}/u

/** Between 0 and 1: how much a decoded text reads like one that was written in that encoding. */
export const likelihood = (text: string, encoding: Encoding): number => {
  if (NO_TEXT.test(text)) return 0
  switch (encoding) {
    case 'windows-1252':
      return alphabetic(text, isLatinWord)
    case 'windows-1251':
      return alphabetic(text, isCyrillicWord)
    case 'gb18030':
    case 'big5':
    case 'shift_jis':
    case 'euc-kr':
      return eastAsian(text, encoding)
    case 'utf-16le':
    case 'utf-16be':
      return share(Array.from(text), (character) =>
        /[\n\r\t -~]|[\p{Script=Latin}\p{Script=Han}\p{Script=Cyrillic}\p{Script=Hangul}\u3000-\u30FF\uFF00-\uFFEF]/u.test(
          character,
        ),
      )
    case 'utf-8':
      return 0
  }
}
