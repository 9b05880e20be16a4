import { Settings } from 'typebox/system'

// Under the policy of these pages nothing may be evaluated. Without this TypeBox would try once, fall back, and
// leave a report. It must run before any schema is compiled, hence a module of its own, imported first.
Settings.Set({ useAcceleration: false })
