/** Folders and files of the screens whose words are still in English alone. This list may only become shorter. */
export const UNCONVERTED: readonly string[] = []
