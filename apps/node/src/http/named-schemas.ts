import {
  ActRequest,
  BracketRequest,
  Finding,
  GuardAnswer,
  GuardRequest,
  NormRequest,
  Refused,
  Released,
} from './act-schemas.ts'
import { BundleSummary, CourierReport, ImportReport, OutgoingSummary } from './bundle-schemas.ts'
import { DraftGone, Drafts } from './draft-schemas.ts'
import { FallenActs } from './fallen-schema.ts'
import { NoteGone, NoteRequest, Notes, NoteSent } from './note-schemas.ts'
import { CardSchema, FoldSchema, PART_SCHEMAS } from './part-schemas.ts'
import { PEOPLE_SCHEMAS } from './people-schemas.ts'
import { PublicListsSchema } from './public-list-schemas.ts'
import { Problem, Session, StandingSchema, Status, TextRevision, TrendPage } from './schemas.ts'
import { SIDE_SCHEMAS } from './side-schemas.ts'
import { SIGNING_SCHEMAS } from './signing-schemas.ts'

/** All schemas with a name, for the OpenAPI document. */
export const NAMED = [
  Problem,
  Finding,
  Refused,
  Session,
  FoldSchema,
  CardSchema,
  TextRevision,
  StandingSchema,
  FallenActs,
  PublicListsSchema,
  Status,
  ActRequest,
  NormRequest,
  BracketRequest,
  Released,
  GuardRequest,
  GuardAnswer,
  Drafts,
  DraftGone,
  Notes,
  NoteRequest,
  NoteSent,
  NoteGone,
  BundleSummary,
  OutgoingSummary,
  CourierReport,
  ImportReport,
  TrendPage,
  ...PART_SCHEMAS,
  ...PEOPLE_SCHEMAS,
  ...SIGNING_SCHEMAS,
  ...SIDE_SCHEMAS,
] as const
