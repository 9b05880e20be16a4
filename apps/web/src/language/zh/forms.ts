import type en from '../en/forms.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({
  signs: '由您方的部门签署并载入记录；此后无法撤出。',
  onRecord: '已载入记录：{act}。一经传送，另一方即可看到。',
  past: '本页为截至{day}的状态。行动只能在现在作出。',
  backToNow: '回到现在',
  onlySides: '只有本对话的一方才能在其中行动。',
  onlySidesSit: '只有本对话的一方才能在其中行动。请代表{sides}就座。',
  nothingLeft: '没有发出任何内容。您输入的内容仍在表单中。',
  nothingLeftKept: '没有发出任何内容。您输入的内容仍在表单中，并保存在<outbox>待发</outbox>中。',
  reserve: '作出保留',
  expect: '提出期望',
  raiseConcern: '提出关切',
})
