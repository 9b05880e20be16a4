import { isKind, type Act } from './act.ts'
import type { KnownRevision, Matter } from './matter.ts'
import { unique } from './sides.ts'
import type { MatterState, Revision } from './matter-state.ts'

/** A text and its revisions; null for matters that are not texts. */
export function textOf(matter: Matter, acts: readonly Act[]): MatterState['text'] {
  const { opening } = matter
  if (!isKind(opening, 'text.table')) return null
  const effective = new Set(acts)
  const revisions = [...matter.revisions.values()].filter((one) => effective.has(one.act))
  const bases = new Set(revisions.map((one) => one.base))
  const about = Map.groupBy(acts, (act) => digestOf(act) ?? '')
  return {
    as: opening.body.as,
    rows: opening.body.rows ?? [],
    revisions: revisions.map((one) => revision(one, about.get(one.digest) ?? [])),
    heads: revisions.filter((one) => !bases.has(one.digest)).map((one) => one.digest),
    issued: unique(acts.flatMap((act) => (isKind(act, 'text.issue') ? [act.body.digest] : []))),
  }
}

/** The revision that an act adopts or marks. */
function digestOf(act: Act): string | undefined {
  return isKind(act, 'arrangement.adopt', 'arrangement.exchange', 'text.mark') ? act.body.digest : undefined
}

/** @param about the acts that adopt or mark it */
function revision(known: KnownRevision, about: readonly Act[]): Revision {
  const { act, digest, base, rev, brackets } = known
  const body = act.body as { content?: Revision['content']; change?: Revision['content'] }
  const [side = act.logSide] = act.of
  return {
    digest,
    base,
    rev,
    act: act.ref,
    side,
    on: act.on,
    brackets,
    content: body.content ?? body.change ?? { digest: '', lang: 'mul', size: 0 },
    whole: body.content !== undefined,
    adoptedBy: unique(about.flatMap((one) => (one.kind === 'text.mark' ? [] : [...one.of]))),
    marks: about.flatMap((one) =>
      isKind(one, 'text.mark')
        ? one.of.map((by) => ({
            side: by,
            paragraph: one.body.paragraph ?? null,
            state: one.body.state,
            on: one.on,
          }))
        : [],
    ),
  }
}
