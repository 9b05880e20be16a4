import type en from '../en/reader.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({})
