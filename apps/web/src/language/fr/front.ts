import type en from '../en/front.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({})
