/** Most notes that one side may have waiting here, and that wait here for one side, in a dialogue. */
export const MAX_NOTES = 32

/** Most ids kept of notes of one side that were dropped here, so that they do not come again. */
export const MAX_DROPPED = 128
