/** Tells the transactions grid to put the cursor into its search field. */
export const findRequested = new EventTarget()
