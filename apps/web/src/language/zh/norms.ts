import type en from '../en/norms.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({})
