import type en from '../en/verify.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({})
