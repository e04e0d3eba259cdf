// What people write into a cell where they do not know: nothing is taken for it by itself, but a person may be asked.

const NOT_KNOWN =
  /^(n\/?a|n\.a\.|not (known|available|applicable|stated)|unknown|tbd|tba|none given|nil|null|-+|—+|–+|\?+|不详|未知|不明|待定|暂无|无资料|\/)$/iu

export const saysNotKnown = (written: string): boolean => NOT_KNOWN.test(written)
