import type en from '../en/channel.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({})
