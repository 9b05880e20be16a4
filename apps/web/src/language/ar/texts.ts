import type en from '../en/texts.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({})
