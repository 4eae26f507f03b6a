// edtf.js: https://www.npmjs.com/package/edtf; the same loop as harness.py.
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const home = process.argv[2] + '/node_modules/edtf/'
const { default: edtf } = await import(pathToFileURL(home + 'index.js').href)
const version = JSON.parse(readFileSync(home + 'package.json', 'utf8')).version

const shown = (time) => {
  if (time === null) return null
  if (time === -Infinity) return '-inf'
  if (time === Infinity) return 'inf'
  const [, sign, year, rest] = /^([+-]?)(\d+)(-\d\d-\d\d)T/.exec(new Date(time).toISOString())
  return (sign === '-' ? '-' : '') + String(Number(year)).padStart(4, '0') + rest
}

const attempt = (text) => {
  let value
  try {
    value = edtf(text)
  } catch {
    return null
  }
  try {
    return [value.edtf, shown(value.min), shown(value.max)]
  } catch {
    return [null, null, null]
  }
}

const { strings, passes } = JSON.parse(readFileSync(0, 'utf8'))
const readings = strings.map(attempt)
const seconds = []
for (let pass = 0; pass < passes; pass++) {
  const start = process.hrtime.bigint()
  for (const text of strings) attempt(text)
  seconds.push(Number(process.hrtime.bigint() - start) / 1e9)
}
process.stdout.write(JSON.stringify({ version, readings, seconds }))
