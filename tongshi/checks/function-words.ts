/** Small words of languages in Latin letters that hardly any sentence does without; written small. */
export const functionWords: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries({
    en: 'the of and to in is that it was for on are as with they be at have this from by not but what all were when your can there which their will if has more been would into its you an or',
    de: 'der die das und ist zu den nicht ein eine mit von sich auf für im dem es auch als an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über so zum kann wurde oder',
    fr: 'le la les de des et est un une du dans que qui pour pas sur au ce il avec plus par ne se sont aux cette ou mais ont vous nous elle être été leur',
    es: 'el la los las de y que en un una es por con para del se no al lo como más pero sus le ha o este sí porque esta entre cuando muy sin sobre también fue son',
    it: 'il la di che e un una per non con del della si da in è le dei nel alla sono come gli anche più ma ha al lo delle essere questo dalla degli',
    pt: 'o a os as de e que do da em um uma para com não no na por mais dos das se ao foi são ou seu sua como mas é pelo pela também até',
    nl: 'de het een en van in is dat op te zijn voor met die niet aan er om ook als bij maar door over uit naar dan wordt deze worden nog kan heeft',
    sv: 'och att det som en på är av för med den till inte om ett han har de jag var men sig från vi så kan när nu under också efter eller här',
    pl: 'i w na z do się nie to jest że o jak za od po dla przez przy oraz lub być może który która które są był była tego tym',
    vi: 'và của là có không được cho các trong một với này để những người khi đã từ cũng như đến về tại nhiều trên bạn',
    id: 'yang dan di ke dari untuk dengan pada ini itu adalah tidak dalam akan juga oleh sebagai atau telah dapat anda lebih karena bisa ada',
    tr: 've bir bu için ile de da olarak olan daha çok gibi kadar ama en sonra var her ne değil veya ancak tarafından olduğu',
  }).map(([language, words]) => [language, new Set(words.split(' '))]),
)
