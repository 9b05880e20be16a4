#!/usr/bin/env node
/* Plain JavaScript that even an old Node can read: a wrong Node gets one line, not a syntax error. */
'use strict'
const WANTED = 26
if (Number(process.versions.node.split('.')[0]) < WANTED) {
  process.stderr.write(
    'alternat needs Node ' +
      WANTED +
      ' or later and this is Node ' +
      process.versions.node +
      '. In the clone, run it as: npx alternat\n',
  )
  process.exit(2)
} else {
  void import('./start.js')
}
