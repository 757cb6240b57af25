/** By team: `person | role | percent | first day | last day`, days counted from today. */
export const memberships: Readonly<Record<string, string>> = {
  'Open account in 5 minutes': `
    Ana Ruiz      | Product owner | 100 | -214 |
    Bo Larsen     | Engineer      | 100 | -214 |
    Cy Adeyemi    | Engineer      | 50  | -130 |
    Kai Moreau    | Engineer      | 100 | -214 |
    Lu Chen       | Engineer      | 100 | -200 |
    Priya Nair    | Engineer      | 100 | -96  |
    Pia Rossi     | Analyst       | 100 | -180 |
    Tess Blom     | Site engineer | 100 | -160 |
    Zoe Abe       | Tester        | 100 | -214 |
    Ruth Amsel    | Designer      | 100 | -214 |
    Malik Osei    | Engineer      | 100 | -214 | -150
    Oli Hart      | Engineer      | 40  | -205 | -120`,
  'Fraud alerts that matter': `
    Di Marsh      | Engineer       | 100 | -301 |
    Eli Novak     | Tech lead      | 100 | -301 |
    Max Weber     | Engineer       | 100 | -250 |
    Quin Doyle    | Data engineer  | 100 | -301 |
    Rae Silva     | Data scientist | 100 | -270 |
    Sol Vega      | Data scientist | 20  | -88  | 25
    Uma Patel     | Site engineer  | 100 | -280 |
    Yan Boer      | DBA            | 50  | -190 |
    Abe Fox       | Tester         | 100 | -301 |
    Noor Haddad   | DBA            | 50  | 21   |`,
  'Payments revamp': `
    Nia Grant     | Product owner | 100 | -389 |
    Femi Cole     | Tech lead     | 100 | -389 |
    Gus Prior     | Engineer      | 100 | -389 |
    Hana Sato     | Engineer      | 100 | -310 | 12
    Oli Hart      | Engineer      | 100 | -119 |
    Vic Stone     | Site engineer | 100 | -350 |
    Yan Boer      | DBA           | 50  | -190 |
    Luca Bianchi  | Tester        | 100 | -389 |
    Cleo Baptiste | Designer      | 60  | -300 |
    Gerrit Post   | DBA           | 60  | -389 | -24`,
  'Developer platform': `
    Ravi Menon    | Product owner | 80  | -742 |
    Iris Okafor   | Engineer      | 40  | -420 |
    Freya Dahl    | Engineer      | 100 | -600 |
    Cy Adeyemi    | Engineer      | 50  | -130 |
    Sami Laine    | Engineer      | 100 | -360 |
    Wes Kim       | Tech lead     | 100 | -742 | 42
    Xia Lund      | Engineer      | 100 | -320 |
    Zainab Bello  | Engineer      | 100 | -400 |
    Kofi Mensah   | Engineer      | 100 | -520 |`,
  'Risk models': `
    Inés Duarte   | Product owner  | 100 | -455 |
    Mei Tanaka    | Model owner    | 80  | -455 |
    Sol Vega      | Data scientist | 80  | -390 |
    Omar Farouk   | Data engineer  | 100 | -455 |
    Jon Berg      | Tech lead      | 100 | -455 |
    Teo Marchetti | Engineer       | 100 | -300 |
    Viktor Sand   | Data scientist | 100 | -280 |
    Amara Diallo  | Engineer       | 80  | -210 |`,
  'Test coaching': `
    Sara Cohen    | Coach and product owner | 60  | -45 |
    Bea Holm      | Coach                   | 100 | -45 |
    Ming Zhao     | Coach                   | 80  | -45 |
    Rohan Iyer    | Coach                   | 100 | -30 |`,
  'Savings goals people keep': `
    Mira Solberg  | Researcher | 60  | 30 |
    Yuto Mori     | Engineer   | 100 | 30 |`,
  'Paperless statements': `
    Malik Osei    | Tech lead | 100 | -149 | -21
    Signe Holt    | Engineer  | 80  | -340 | -21
    Dana Kowal    | Engineer  | 100 | -340 | -21
    Ebba Strand   | Engineer  | 80  | -310 | -21
    Yuto Mori     | Engineer  | 100 | -180 | -21
    Lena Fuchs    | Analyst   | 60  | -290 | -21
    Mira Solberg  | Designer  | 60  | -340 | -21
    Petra Novotná | DBA       | 40  | -200 | -21`,
  'Video branch': `
    Cleo Baptiste | Designer      | 100 | -430 | -326
    Xia Lund      | Site engineer | 60  | -430 | -326
    Zoe Abe       | Tester        | 100 | -425 | -326`,
}
