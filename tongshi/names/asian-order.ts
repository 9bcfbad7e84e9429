/** Surnames of Vietnam, without their marks, and the middle names behind them. */
const vietnamese =
  /^(?:Nguyen|Tran|Le|Pham|Hoang|Huynh|Phan|Vu|Vo|Dang|Bui|Do|Ho|Ngo|Duong|Ly|Dinh|Truong|Trinh|Doan|Dao|Mai|Cao|Luong|Luu|Ha|Ta|Phung|Vuong|Lam) (?:Van|Thi|Duc|Minh|Quang|Xuan|Ngoc|Huu|Cong|Thanh|Hoang|Quoc|Tuan|Anh|Dinh|Ba|Trong|The|Kim|Hong|Thu|Phuong|Gia|Viet|Hai|Tien|Manh|Hung|Bao|Khanh|Nhat|Thuy|Bich|Phu|Tan)(?: \p{Lu}\p{Ll}+){1,2}$/u

/** Surnames of Korea as its press spells them; the given name behind them has a hyphen. */
const korean =
  /^(?:Kim|Lee|Yi|Park|Pak|Choi|Jung|Jeong|Chung|Kang|Cho|Jo|Yoon|Yun|Jang|Chang|Lim|Im|Rim|Han|Oh|Seo|Suh|Shin|Sin|Kwon|Hwang|Ahn|An|Song|Ryu|Yoo|Yu|Hong|Jeon|Ko|Go|Moon|Mun|Yang|Son|Bae|Baek|Heo|Hur|Nam|Noh|Roh|Ha|Sung|Cha|Joo|Ju|Woo|Koo|Gu|Min|Na|Jin|Ji|Um|Won|Chun|Bang|Kong|Hyun|Ham|Byun|Chae|Yeom|Yeo|Pyo|Namgung|Hwangbo) \p{Lu}\p{Ll}+-\p{L}\p{Ll}+$/u

/** Surnames of Cambodia that are nobody's given name elsewhere; one or two words follow. */
const khmer =
  /^(?:Sok|Chea|Chhay|Chhim|Chhun|Chhum|Kheng|Khieu|Khiev|Meas|Nhem|Nhek|Nuon|Ouk|Oum|Pich|Prak|Srey|Suon|Tep|Ung|Yim|Hun|Heng|Hor) \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?$/u

/**
 * Does the surname stand first in this foreign name? In Vietnamese, Korean and Cambodian ones it does, in English text too.
 *
 * @example
 *   isSurnameFirst('Nguyễn Thị Lan') // true
 *   isSurnameFirst('Park Chan-wook') // true
 *   isSurnameFirst('Sok Chanthy') // true
 *   isSurnameFirst('Le Corbusier') // false
 */
export function isSurnameFirst(name: string): boolean {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('Đ', 'D').replaceAll('đ', 'd')
  return [vietnamese, korean, khmer].some(order => order.test(plain))
}
