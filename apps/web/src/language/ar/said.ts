import type en from '../en/said.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({})
