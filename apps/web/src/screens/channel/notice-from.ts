import type { Draft } from '../../api/types.ts'
import { listOf, proseOf } from '../../frame/prose.ts'
import { withinOf } from './deadline.ts'
import type { NoticeTyped } from './templates.ts'

/** A refused notice, as the form had it. */
export function noticeFrom({ body, at }: Pick<Draft, 'body' | 'at'>): NoticeTyped {
  return {
    type: proseOf(body, 'type') ?? 'notification',
    precedence: proseOf(body, 'precedence') ?? 'routine',
    title: proseOf(body, 'title') ?? '',
    content: listOf(body, 'content').join('\n\n'),
    within: withinOf(proseOf(body, 'replyBy'), at),
  }
}
