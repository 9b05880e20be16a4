import type en from '../en/record.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({})
