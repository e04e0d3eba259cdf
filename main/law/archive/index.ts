// Packs of earlier versions, one file each as `docket pack --export` wrote it: import it here and add it to the list, and the
// reports made under it replay. None has been superseded yet.
export const archive: readonly unknown[] = []
