import type en from '../en/trend.ts'
import { translated } from '../translated.ts'

export default translated<typeof en>()({})
