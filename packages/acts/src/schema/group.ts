import { Type } from 'typebox'
import { ActRef, body, Dated, OneOf, Prose, ShortText, Slug, Title } from './common.ts'

const Member = Type.Object({ office: Prose(120), of: Prose(120) }, { additionalProperties: false })

/** The family `group`. */
export const group = {
  constitute: body({
    slug: Type.Optional(Slug),
    title: Type.Optional(Title),
    matter: Type.Optional(ActRef),
    mandate: ShortText,
    level: OneOf(['leaders', 'ministers', 'senior officials', 'working level', 'experts']),
    members: Type.Array(Member, { maxItems: 64 }),
  }),
  meet: body({
    matter: ActRef,
    title: Title,
    heldOn: Dated,
    agenda: Type.Array(ShortText, { maxItems: 40 }),
    present: Type.Optional(ShortText),
  }),
  readout: body({ matter: ActRef, meeting: Type.Optional(ActRef), summary: ShortText }),
  'readout-accept': body({ matter: ActRef, readout: ActRef }),
  'readout-differ': body({ matter: ActRef, readout: ActRef, summary: ShortText }),
}
