import { utf8 } from '@alternat/tlog'
import { ANSWER_CODES, type AnswerCode } from './codes.ts'

/** What a neutral witness answers, before it becomes HTTP or a file. */
export interface Answer {
  readonly status: number
  /** The media type of the body. */
  readonly type: string
  readonly body: Uint8Array
  /** Why nothing was cosigned; absent on 200 and 409, whose bodies the standard gives. */
  readonly code?: AnswerCode
}

/** An answer whose body the standard gives. */
export function answerOf(status: number, type: string, body: Uint8Array): Answer {
  return { status, type, body }
}

/** A refusal: its sentence for people, its code for programs. */
export function refusalOf(status: number, code: AnswerCode, where?: string): Answer {
  const place = where === undefined ? '' : ` (${where})`
  const body = utf8(`${ANSWER_CODES[code]}${place}\ncode: ${code}\n`)
  return { status, type: 'text/plain; charset=utf-8', body, code }
}
