import type {Office} from './chinese-person.ts'
import {chineseOccupations, chineseOffices} from './office-words.ts'

const words = [...chineseOffices, ...chineseOccupations].sort((one, other) => other.length - one.length)

/** 水|电工|程师 is an engineer. */
const office = new RegExp(`(?:${words.join('|')})(?!程师)`, 'g')

/** Offices and occupations in Chinese text, in order of place. */
export function chineseOfficesIn(text: string): Office[] {
  return Array.from(text.matchAll(office), ({0: found, index}) => ({
    text: found,
    start: index,
    end: index + found.length,
  }))
}

/** The word for somebody at the end of a text, with what says their rank. */
export function wordForSomebody(text: string): string {
  const [words] = /(?:首席|高级|资深|助理|特约)\p{Script=Han}{2,4}$|\p{Script=Han}{1,3}$/u.exec(text)!
  // 和母亲|玛莱娜·恩曼
  return words.replace(/^.*[和与及的](?=.)/, '')
}
