// chrono: https://www.npmjs.com/package/chrono-node; the same loop as harness.py, one paragraph at a time.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const home = process.argv[2] + '/node_modules/chrono-node/'
const chrono = createRequire(home)('chrono-node')
const version = JSON.parse(readFileSync(home + 'package.json', 'utf8')).version
const count = (text) => text.split('\n\n').reduce((sum, paragraph) => sum + chrono.parse(paragraph).length, 0)

const { text, passes } = JSON.parse(readFileSync(0, 'utf8'))
const found = count(text)
const seconds = []
for (let pass = 0; pass < passes; pass++) {
  const start = process.hrtime.bigint()
  count(text)
  seconds.push(Number(process.hrtime.bigint() - start) / 1e9)
}
process.stdout.write(JSON.stringify({ version, found, seconds }))
