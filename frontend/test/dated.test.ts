import { expect, test } from 'vitest';
import { datedIn, toldBetween } from '../src/lib/dated';
import french from '../src/messages/fr.json';

const say = (word: string) => (french as Record<string, string>)[`date.${word}`] ?? word;

test.each([
  ['25 March 1812', '25 mars 1812'],
  ['1 April 1835 – December 1837', '1er avril 1835 – décembre 1837'],
  ['winter 1846', 'hiver 1846'],
  ['c. 1850', 'vers 1850'],
  ['1829–33', '1829–33'],
  ['11 May 1801', '11 mai 1801'],
  ['the feast of St John 1812', 'the feast of St John 1812'], // not all of it are words of a date
])('%s is said in French as %s', (english, expected) => {
  expect(datedIn(say, english)).toBe(expected);
});

test('a heading without a date says between which dates it is told', () => {
  expect(toldBetween('Undated, told between 25 March 1812 and 1834')).toEqual(['25 March 1812', '1834']);
  expect(toldBetween('1834')).toBeNull();
});
