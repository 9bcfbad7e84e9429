import type {ReadableLanguage} from '#quantities/read-quantities.ts'

/** Sentences of announcements, with and without figures; the same in every measurement of speed. */
export const sentences: Readonly<Record<ReadableLanguage, readonly string[]>> = {
  zh: [
    '2023年全年生产汽车12万辆，实现产值872.6亿元，同比增长40%。',
    '该区拥有600多家规模以上企业，占全国总量的60%以上，提供就业岗位近5万个。',
    '近年来，当地先后建成多个国家级平台，为产业发展提供了有力支撑。',
    '项目占地450亩，总投资8亿～12亿元，预计三年内建成。',
  ],
  en: [
    'In 2023 the district produced 120,000 vehicles worth 87.26 billion yuan, up 40 percent year on year.',
    'More than 600 enterprises make up over 60% of the national total and employ nearly 50,000 people.',
    'The district has built a number of national platforms that support the growth of the industry.',
    'The project covers 30 hectares and will cost 800 million to 1.2 billion yuan.',
  ],
}
