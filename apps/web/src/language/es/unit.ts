import type en from '../en/unit.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({})
