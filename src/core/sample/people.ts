/**
 * By home chapter: `name | role | location | capacity | first day | last day`, days counted from
 * today.
 */
export const people: Readonly<Record<string, string>> = {
  Backend: `
    Iris Okafor    | Chapter lead        | Leeds     | 1   | -3120 |
    Ana Ruiz       | Product owner       | Madrid    | 1   | -1985 |
    Bo Larsen      | Senior engineer     | Amsterdam | 1   | -1260 |
    Cy Adeyemi     | Engineer            | Leeds     | 1   | -840  |
    Di Marsh       | Senior engineer     | Leeds     | 1   | -2210 |
    Eli Novak      | Principal engineer  | Warsaw    | 1   | -2750 |
    Femi Cole      | Principal engineer  | Amsterdam | 1   | -3480 |
    Gus Prior      | Senior engineer     | Madrid    | 1   | -1410 |
    Hana Sato      | Engineer            | Amsterdam | 1   | -655  |
    Jon Berg       | Principal engineer  | Amsterdam | 1   | -2930 |
    Malik Osei     | Senior engineer     | Leeds     | 1   | -1120 |
    Freya Dahl     | Senior engineer     | Remote    | 1   | -980  |
    Rohan Iyer     | Engineer            | Leeds     | 1   | -720  |
    Teo Marchetti  | Deputy chapter lead | Madrid    | 1   | -1870 |
    Signe Holt     | Senior engineer     | Remote    | 0.8 | -2440 |
    Amara Diallo   | Engineer            | Amsterdam | 0.8 | -410  |`,
  Frontend: `
    Tom Lindqvist  | Chapter lead        | Amsterdam | 1   | -2600 |
    Kai Moreau     | Deputy chapter lead | Madrid    | 1   | -1740 |
    Lu Chen        | Senior engineer     | Amsterdam | 1   | -1350 |
    Max Weber      | Engineer            | Warsaw    | 1   | -890  |
    Nia Grant      | Product owner       | Leeds     | 1   | -1620 |
    Oli Hart       | Senior engineer     | Leeds     | 1   | -1205 |
    Priya Nair     | Engineer            | Leeds     | 1   | -330  |
    Dana Kowal     | Engineer            | Warsaw    | 1   | -760  |
    Ebba Strand    | Senior engineer     | Remote    | 0.8 | -1930 |
    Sami Laine     | Engineer            | Remote    | 1   | -640  |
    Yuto Mori      | Graduate engineer   | Amsterdam | 1   | -190  |`,
  Data: `
    Mei Tanaka     | Chapter lead        | Amsterdam | 1   | -2810 |
    Pia Rossi      | Analytics engineer  | Madrid    | 1   | -1010 |
    Quin Doyle     | Principal engineer  | Leeds     | 1   | -2075 |
    Rae Silva      | Data scientist      | Leeds     | 1   | -580  |
    Sol Vega       | Data scientist      | Madrid    | 1   | -930  |
    Inés Duarte    | Product owner       | Madrid    | 1   | -2290 |
    Omar Farouk    | Senior engineer     | Amsterdam | 1   | -1480 |
    Lena Fuchs     | Analytics engineer  | Remote    | 0.6 | -1690 |
    Viktor Sand    | Data scientist      | Warsaw    | 1   | -470  |`,
  DevOps: `
    Ravi Menon     | Chapter lead        | Leeds     | 1   | -2540 |
    Tess Blom      | Site engineer       | Amsterdam | 1   | -870  |
    Uma Patel      | Senior engineer     | Leeds     | 1   | -1390 |
    Vic Stone      | Site engineer       | Leeds     | 1   | -1150 |
    Wes Kim        | Principal engineer  | Remote    | 1   | -1820 | 42
    Xia Lund       | Deputy chapter lead | Remote    | 1   | -1560 |
    Zainab Bello   | Site engineer       | Amsterdam | 1   | -500  |
    Kofi Mensah    | Senior engineer     | Warsaw    | 1   | -1080 |`,
  DBA: `
    Yan Boer       | Database engineer   | Amsterdam | 1   | -2370 |
    Idris Farah    | Database engineer   | Leeds     | 1   | -3305 |
    Petra Novotná  | Junior DBA          | Warsaw    | 1   | -270  |
    Gerrit Post    | Chapter lead        | Amsterdam | 1   | -9130 | -24
    Noor Haddad    | Database engineer   | Amsterdam | 1   | 21    |`,
  Quality: `
    Sara Cohen     | Chapter lead        | Amsterdam | 1   | -1990 |
    Bea Holm       | Reliability coach   | Remote    | 1   | -1130 |
    Zoe Abe        | Test engineer       | Madrid    | 1   | -690  |
    Abe Fox        | Deputy chapter lead | Leeds     | 1   | -1530 |
    Luca Bianchi   | Test engineer       | Madrid    | 1   | -950  |
    Ming Zhao      | Test coach          | Amsterdam | 0.8 | -1240 |`,
  Design: `
    Noa Peretz     | Chapter lead        | Amsterdam | 1   | -1790 |
    Lee Vos        | Product owner       | Amsterdam | 1   | -2120 |
    Ruth Amsel     | Product designer    | Madrid    | 1   | -820  |
    Cleo Baptiste  | Deputy chapter lead | Leeds     | 1   | -1310 |
    Mira Solberg   | Researcher          | Remote    | 0.6 | -1460 |`,
}
