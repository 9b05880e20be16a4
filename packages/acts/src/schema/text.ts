import { Type } from 'typebox'
import { ActRef, BlobRef, body, Hex32, Lang, OneOf, RowCode, Slug, Title } from './common.ts'

/** A paragraph's or bracket's name inside a text. */
export const PartId = Type.String({ pattern: '^[a-z0-9-]{1,32}$' })

/** The family `text`. A revision is named by its digest (docs/formats/text.md). */
export const text = {
  /** Opens a text (slug, title) or, with `matter` and `base`, tables a new revision of one. */
  table: body({
    slug: Type.Optional(Slug),
    title: Type.Optional(Title),
    matter: Type.Optional(ActRef),
    base: Type.Optional(Hex32),
    as: OneOf(['norm', 'text']),
    /** For a norm: the rows of the conduct map it speaks to. */
    rows: Type.Optional(Type.Array(RowCode, { maxItems: 16 })),
    digest: Hex32,
    content: BlobRef,
    languages: Type.Array(Lang, { minItems: 1, maxItems: 16 }),
    paragraphs: Type.Array(PartId, { minItems: 1, maxItems: 512 }),
    /** Names of the brackets still open in the words tabled: a text with one cannot be adopted. */
    brackets: Type.Optional(Type.Array(PartId, { minItems: 1, maxItems: 512 })),
  }),
  /** Puts words of one paragraph in brackets, or adds an alternative to a bracket. */
  amend: body({
    matter: ActRef,
    base: Hex32,
    result: Hex32,
    step: OneOf(['place', 'alternative']),
    paragraph: PartId,
    bracket: PartId,
    change: BlobRef,
  }),
  clean: body({ matter: ActRef, base: Hex32, result: Hex32, change: BlobRef }),
  mark: body({
    matter: ActRef,
    digest: Hex32,
    paragraph: Type.Optional(PartId),
    state: OneOf(['agreed in principle', 'agreed ad referendum', 'closed', 'reopened']),
  }),
  package: body({
    matter: ActRef,
    digest: Hex32,
    paragraphs: Type.Array(PartId, { minItems: 1, maxItems: 512 }),
  }),
  silence: body({
    step: OneOf(['start', 'break']),
    matter: ActRef,
    digest: Hex32,
    until: Type.Optional(Type.String({ format: 'date-time', maxLength: 32 })),
  }),
  concordance: body({
    matter: ActRef,
    digest: Hex32,
    paragraph: PartId,
    languages: Type.Array(Lang, { minItems: 2, maxItems: 16 }),
  }),
  initial: body({ matter: ActRef, digest: Hex32 }),
  issue: body({ matter: ActRef, digest: Hex32, languages: Type.Array(Lang, { minItems: 1, maxItems: 16 }) }),
}
