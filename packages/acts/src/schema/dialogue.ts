import { Type } from 'typebox'
import { ActRef, body, OneOf, Prose, ShortText, SideId, Slug, Title } from './common.ts'

/** Either opens a matter (slug and title), or names one, or (neither) concerns the dialogue itself. */
const matterOrDialogue = {
  slug: Type.Optional(Slug),
  title: Type.Optional(Title),
  matter: Type.Optional(ActRef),
  summary: Type.Optional(ShortText),
}
const about = { matter: Type.Optional(ActRef), summary: Type.Optional(ShortText) }

/** The family `dialogue`. */
export const dialogue = {
  raise: body({ ...matterOrDialogue, occasion: Type.Optional(Prose(200)) }),
  acknowledge: body(about),
  explore: body(about),
  /** With `sides`: proposes the dialogue and fixes its list of sides. Otherwise proposes a matter. */
  propose: body({
    ...matterOrDialogue,
    sides: Type.Optional(
      Type.Array(Type.Object({ id: SideId, name: Prose(80) }, { additionalProperties: false }), {
        minItems: 2,
        maxItems: 64,
      }),
    ),
    /** In a reconstruction: who compiled it. */
    compiler: Type.Optional(Prose(120)),
  }),
  accept: body(about),
  decline: body(about),
  scope: body({ matter: Type.Optional(ActRef), summary: ShortText }),
  suspend: body(about),
  resume: body(about),
  discontinue: body(about),
  concern: body({
    step: OneOf(['raise', 'maintain', 'withdraw']),
    slug: Type.Optional(Slug),
    title: Type.Optional(Title),
    matter: Type.Optional(ActRef),
    summary: Type.Optional(ShortText),
    /** The matter (a unit, a norm) the concern is about. */
    on: Type.Optional(ActRef),
  }),
}
