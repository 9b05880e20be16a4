import type { Line1, Line2, QuestionState } from '../fold/lines.ts'
import type { MatterState } from '../fold/matter-state.ts'
import { leadQuestion } from './lead-question.ts'

/** A matter in a list: its three lines. */
export interface MatterShort {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly line1: Line1
  readonly line2: Line2
  /** How the sides' words stand to each other on the question that leads; `null` where nothing was said. */
  readonly lead: Pick<QuestionState, 'relation' | 'since' | 'matched'> | null
}

/** The three lines of a matter. */
export function shortOf(matter: Omit<MatterState, 'acts'>): MatterShort {
  const { id, slug, title, line1, line2, line3 } = matter
  const lead = leadQuestion(line3.questions)
  return {
    id,
    slug,
    title,
    line1,
    line2,
    lead: lead === null ? null : { relation: lead.relation, since: lead.since, matched: lead.matched },
  }
}
