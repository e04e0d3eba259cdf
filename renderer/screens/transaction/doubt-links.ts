/** The ids of doubts in a reason; absent when it rests on none. */
export const doubtsIn = (doubt: string | undefined): readonly string[] => (doubt === undefined ? [] : [doubt])
