// What people write into a cell where they do not know: nothing is taken for it by itself, but a person may be asked.

const NOT_KNOWN =
  /^(n\/?[ak]|n\.[ak]\.?|not (yet )?(known|available|applicable|stated|determined|provided|specified)|unknown|unspecified|undefined|tb[dac]|none( given)?|nil|nan|nat|\(?null\)?|\(?blank\)?|\(?empty\)?|\\n|\(none\)|[-‐‑‒–—―_.*]+|\?+|？+|不详|不詳|未知|不明|待定|待确认|待確認|暂无|暫無|无|無|没有|沒有|空|无资料|無資料|不适用|不適用|\/+)$/iu

export const saysNotKnown = (written: string): boolean => NOT_KNOWN.test(written)
