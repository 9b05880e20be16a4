import { Type } from 'typebox'
import { ActRef, body, Day, OneOf, RowCode, ShortText, SideId, Title } from './common.ts'

/** Where a reservation, an expectation or a position attaches: a matter, and in it a paragraph or a meeting. */
const on = {
  matter: Type.Optional(ActRef),
  paragraph: Type.Optional(Type.String({ pattern: '^[a-z0-9-]{1,32}$' })),
  meeting: Type.Optional(ActRef),
}
const said = { ...on, summary: ShortText }
/** Made, or the maker's earlier one (`of`) taken back. */
const madeOrWithdrawn = { step: OneOf(['make', 'withdraw']), of: Type.Optional(ActRef), ...on }

/** The family `norm`. */
export const norm = {
  conduct: body({
    row: RowCode,
    /** For a row beyond the eight: its title, for all. */
    rowTitle: Type.Optional(Title),
    value: OneOf(['rejects', 'rejects-if', 'does-not-address']),
    condition: Type.Optional(ShortText),
    matter: Type.Optional(ActRef),
  }),
  position: body(said),
  reserve: body({ ...madeOrWithdrawn, summary: Type.Optional(ShortText) }),
  expect: body({
    ...madeOrWithdrawn,
    summary: Type.Optional(ShortText),
    ofSides: Type.Optional(Type.Array(SideId, { minItems: 1, maxItems: 64 })),
    by: Type.Optional(Day),
  }),
  object: body({ ...said, to: ActRef }),
  interpret: body(said),
  disassociate: body(said),
  'view-of-status': body({
    matter: ActRef,
    view: OneOf(['binding in its view', 'not binding in its view', 'not stated']),
    summary: Type.Optional(ShortText),
  }),
}
