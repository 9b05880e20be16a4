import type en from '../en/outbox.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({})
