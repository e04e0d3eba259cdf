// What is wrong with a rule pack read from a file, and what to do.
import { catalog } from './catalog.ts'

export const packFileProblems = catalog(
  {
    'pack-not-json': 'this is not JSON; name a file that "docket pack --export" wrote',
    'pack-form': 'this is not a rule pack at "{path}" ({detail}); start from a file that "docket pack --export" wrote',
    'pack-hash-differs':
      'the pack does not match its hash: it states {stated} and is {actual}; if the change is meant, write the latter into the file',
    'pack-id-repeated': 'the id "{id}" stands twice in one list; give each its own',
    'pack-lacks': 'the pack has no {kind} "{name}", which this product decides by; keep it',
    'pack-axis-not-read': 'nothing in this product reads the fact "{axis}" from a record; leave it out',
    'pack-name-unknown': '"{at}" names the {kind} "{name}", which the pack does not have; mend the name or add it',
    'pack-value-not-read':
      'the value "{value}" of "{at}" is no number or day in {unit}; write digits, whole ones for counts, and days as YYYY-MM-DD',
    'pack-out-of-order':
      'the dated values of "{at}" do not stand in the order of their days, or two of them begin on one day; sort them and keep one for each day',
    'pack-overrides-cyclic': 'these rules set each other aside in a circle: {rules}; leave one of the overrides out',
    'pack-follows-cyclic': 'these countries follow each other in a circle: {countries}; leave one of the follows out',
    'pack-days-reversed':
      'the time in force of "{at}" ends on {through}, before it begins on {from}; put the days right',
  },
  {
    'pack-not-json': '不是 JSON；请给出由“docket pack --export”写出的文件',
    'pack-form': '在“{path}”处不符合规则包的格式（{detail}）；请以“docket pack --export”写出的文件为基础',
    'pack-hash-differs': '规则包与其散列值不符：所载为 {stated}，实为 {actual}；若确系有意修改，请将后者写入文件',
    'pack-id-repeated': '编号“{id}”在同一列表中出现两次；请各用其编号',
    'pack-lacks': '规则包缺少本产品判定所依据的 {kind}“{name}”；请予保留',
    'pack-axis-not-read': '本产品不从记录中读取事实“{axis}”；请将其删去',
    'pack-name-unknown': '“{at}”引用了规则包中没有的 {kind}“{name}”；请更正名称或予以补充',
    'pack-value-not-read':
      '“{at}”的值“{value}”不是以 {unit} 计的数值或日期；请填写数字（计数须为整数），日期写作 YYYY-MM-DD',
    'pack-out-of-order': '“{at}”的各日期值未按日期先后排列，或有两个值自同一日起；请予排序，每日只留一个',
    'pack-overrides-cyclic': '下列规则循环相互排除：{rules}；请删去其中一处 overrides',
    'pack-follows-cyclic': '下列国家循环相随：{countries}；请删去其中一处 follows',
    'pack-days-reversed': '“{at}”的有效期止于 {through}，早于起始日 {from}；请更正日期',
  },
)
