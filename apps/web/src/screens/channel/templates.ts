/** A notice that is half written. */
export interface NoticeTemplate {
  readonly label: string
  readonly type: string
  readonly precedence: string
  readonly title: string
  readonly content: string
  readonly within: string
}

/** Templates, so that a notice takes under a minute. What stands in angle brackets is to be replaced. */
export const TEMPLATES: readonly NoticeTemplate[] = [
  {
    label: 'Inquiry about activity',
    type: 'inquiry',
    precedence: 'priority',
    title: 'Inquiry about activity affecting <what>',
    content:
      'Activity affecting <what> has been noticed since <day>.\n\nWe ask whether this is known to you and what can be said about it.\n\nDetails are with the response teams by their own channel.',
    within: '72',
  },
  {
    label: 'Request for assistance',
    type: 'request for assistance',
    precedence: 'immediate',
    title: 'Request for assistance concerning <what>',
    content:
      'A disturbance of <what> has been going on since <day and hour>.\n\nWe ask for assistance with <what is asked>.\n\nThe response team has sent the particulars by its own channel, reference <reference>.',
    within: '24',
  },
  {
    label: 'Notification',
    type: 'notification',
    precedence: 'routine',
    title: 'Notification of <what>',
    content: 'We notify you of <what>, from <day> to <day>.\n\nNo answer is needed.',
    within: '0',
  },
  {
    label: 'Clarification',
    type: 'clarification',
    precedence: 'routine',
    title: 'Request for clarification of <what>',
    content: 'We have read <what>.\n\nWe ask how <which words> are meant.',
    within: '168',
  },
]
