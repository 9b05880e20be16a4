export type {
  Beginning,
  BegunDialogue,
  CardSeen,
  MetSide,
  OwnSide,
  PrintedKey,
  PrintedOffice,
  Spoken,
} from '../../../node/src/api/side.ts'

/** Where it is. */
export const SIDE = '/api/side'
