// The clipboard as three spreadsheets fill it, written after their rules of quoting:
// Excel ends rows with CRLF, the last one too, and quotes cells with a tab or a newline only, so
// that other quotes stay as they are. Sheets and LibreOffice part rows with LF; LibreOffice ends
// the last one, too. Inside of a cell a newline is LF everywhere.

export interface SpreadsheetClipboard {
  readonly name: 'Excel' | 'Google Sheets' | 'LibreOffice'
  readonly plain: string
  readonly html: string
  readonly cells: readonly (readonly string[])[]
}

const cells = [
  ['Ana Ruiz', '4', '007'],
  ['5" pipe', 'two\n"quoted" lines', ''],
  ['', 'tab\there', '  Zoë & <Bo>'],
] as const

const excel: SpreadsheetClipboard = {
  name: 'Excel',
  plain: [
    'Ana Ruiz\t4\t007\r\n',
    '5" pipe\t"two\n""quoted"" lines"\t\r\n',
    '\t"tab\there"\t  Zoë & <Bo>\r\n',
  ].join(''),
  html: `<html xmlns:v="urn:schemas-microsoft-com:vml"
xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:x="urn:schemas-microsoft-com:office:excel"
xmlns="http://www.w3.org/TR/REC-html40">
<head>
<meta http-equiv=Content-Type content="text/html; charset=utf-8">
<meta name=ProgId content=Excel.Sheet>
<meta name=Generator content="Microsoft Excel 15">
<style>
<!--table
	{mso-displayed-decimal-separator:"\\.";
	mso-displayed-thousand-separator:"\\,";}
td
	{padding-top:1px;
	mso-ignore:padding;
	mso-number-format:General;
	white-space:nowrap;}
.xl65
	{mso-number-format:"\\@";}
.xl66
	{white-space:normal;}
br
	{mso-data-placement:same-cell;}
-->
</style>
</head>
<body link=blue vlink=purple>
<table border=0 cellpadding=0 cellspacing=0 width=192 style='border-collapse:
 collapse;width:144pt'>
<!--StartFragment-->
 <col width=64 span=3 style='width:48pt'>
 <tr height=20 style='height:15.0pt'>
  <td height=20 width=64 style='height:15.0pt;width:48pt'>Ana Ruiz</td>
  <td align=right width=64 style='width:48pt'>4</td>
  <td class=xl65 width=64 style='width:48pt'>007</td>
 </tr>
 <tr height=40 style='height:30.0pt'>
  <td height=40 style='height:30.0pt'>5&quot; pipe</td>
  <td class=xl66 width=64 style='width:48pt'>two<br>
    &quot;quoted&quot; lines</td>
  <td></td>
 </tr>
 <tr height=20 style='height:15.0pt'>
  <td height=20 style='height:15.0pt'></td>
  <td>tab<span style='mso-tab-count:1'> </span>here</td>
  <td><span style='mso-spacerun:yes'>&nbsp; </span>Zoë &amp; &lt;Bo&gt;</td>
 </tr>
<!--EndFragment-->
</table>
</body>
</html>
`,
  cells,
}

const sheets: SpreadsheetClipboard = {
  name: 'Google Sheets',
  plain: [
    'Ana Ruiz\t4\t007\n',
    '5" pipe\t"two\n""quoted"" lines"\t\n',
    '\t"tab\there"\t  Zoë & <Bo>',
  ].join(''),
  html: [
    '<meta charset="utf-8"><google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}br {mso-data-placement:same-cell;}--></style>',
    '<table xmlns="http://www.w3.org/1999/xhtml" cellspacing="0" cellpadding="0" dir="ltr" border="1" style="table-layout:fixed;font-size:10pt;font-family:Arial;width:0px;border-collapse:collapse;border:none" data-sheets-root="1" data-sheets-baot="1">',
    '<colgroup><col width="100"/><col width="100"/><col width="100"/></colgroup><tbody>',
    '<tr style="height:21px;"><td style="overflow:hidden;padding:2px 3px;vertical-align:bottom;" data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;Ana Ruiz&quot;}">Ana Ruiz</td>',
    '<td style="overflow:hidden;padding:2px 3px;vertical-align:bottom;text-align:right;" data-sheets-value="{&quot;1&quot;:3,&quot;3&quot;:4}">4</td>',
    '<td style="overflow:hidden;padding:2px 3px;vertical-align:bottom;" data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;007&quot;,&quot;6&quot;:1}">007</td></tr>',
    '<tr style="height:21px;"><td style="overflow:hidden;padding:2px 3px;vertical-align:bottom;" data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;5\\&quot; pipe&quot;}">5&quot; pipe</td>',
    '<td style="overflow:hidden;padding:2px 3px;vertical-align:bottom;" data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;two\\n\\&quot;quoted\\&quot; lines&quot;}">two<br/>&quot;quoted&quot; lines</td>',
    '<td style="overflow:hidden;padding:2px 3px;vertical-align:bottom;"></td></tr>',
    '<tr style="height:21px;"><td style="overflow:hidden;padding:2px 3px;vertical-align:bottom;"></td>',
    '<td style="overflow:hidden;padding:2px 3px;vertical-align:bottom;" data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;tab\\there&quot;}">tab\there</td>',
    '<td style="overflow:hidden;padding:2px 3px;vertical-align:bottom;" data-sheets-value="{&quot;1&quot;:2,&quot;2&quot;:&quot;  Zoë &amp; &lt;Bo&gt;&quot;}">  Zoë &amp; &lt;Bo&gt;</td></tr>',
    '</tbody></table></google-sheets-html-origin>',
  ].join(''),
  cells,
}

const libreOffice: SpreadsheetClipboard = {
  name: 'LibreOffice',
  plain: [
    'Ana Ruiz\t4\t007\n',
    '5" pipe\t"two\n""quoted"" lines"\t\n',
    '\t"tab\there"\t  Zoë & <Bo>\n',
  ].join(''),
  html: `<!DOCTYPE html>

<html>
<head>
	<meta http-equiv="content-type" content="text/html; charset=utf-8"/>
	<title></title>
	<meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/>
	<style type="text/css">
		body,div,table,thead,tbody,tfoot,tr,th,td,p { font-family:"Liberation Sans"; font-size:x-small }
	</style>
</head>

<body>
<table cellspacing="0" border="0">
	<colgroup span="3" width="85"></colgroup>
	<tr>
		<td height="17" align="left">Ana Ruiz</td>
		<td align="right" sdval="4" sdnum="1033;">4</td>
		<td align="left" sdnum="1033;0;@">007</td>
	</tr>
	<tr>
		<td height="32" align="left">5&quot; pipe</td>
		<td align="left">two<br>&quot;quoted&quot; lines</td>
		<td align="left"><br></td>
	</tr>
	<tr>
		<td height="17" align="left"><br></td>
		<td align="left">tab	here</td>
		<td align="left">&nbsp; Zoë &amp; &lt;Bo&gt;</td>
	</tr>
</table>
</body>

</html>
`,
  cells,
}

export const spreadsheets: readonly SpreadsheetClipboard[] = [excel, sheets, libreOffice]
