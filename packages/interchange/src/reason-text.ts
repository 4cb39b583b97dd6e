/** What each code of an import means, for people. Codes of a listing's own rules (`text.too_long`) are the domain's. */
const texts: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  'import.blank': ['必填列为空', 'a required column is blank'],
  'import.row_blank': ['整行为空', 'the whole row is blank'],
  'import.id_blank': ['无法生成外部编号：相关列均为空', 'no external id: its columns are blank'],
  'import.organisation_blank': ['机构名称为空', 'the organisation’s name is blank'],
  'import.column_missing': ['文件中没有该列', 'the file has no such column'],
  'import.no_table': ['没有可读取的表格', 'there is no table that could be read'],
  'import.table_lacks_columns': [
    '表格缺少所需的列，未读取',
    'the table lacks columns that are needed and was not read',
  ],
  'import.table_not_first': ['不是第一张表格，未读取', 'the table is not the first one and was not read'],
  'import.delimiter_row_differs': [
    '分隔行的单元格数与表头不一致，这不是有效的表格，未读取',
    'the delimiter row has another number of cells than the header above it; the table was not read',
  ],
  'import.no_delimiter_row': [
    '缺少分隔行，这不是有效的表格，未读取',
    'no delimiter row makes this a table; it was not read',
  ],
  'import.html_table': ['HTML 表格，未读取', 'a table in HTML, which was not read'],
  'import.fence_not_closed': [
    '代码块未结束，此后的表格均被忽略',
    'a code block never ends and hides the tables after it',
  ],
  'import.not_a_row': ['表格下方没有竖线的一行，未导入', 'a line under the table without a pipe, which is no row'],
  'import.encoding_unclear': [
    '无法确定文件编码，请在映射中写明 encoding（如 gb18030、big5、shift_jis、windows-1252）',
    'the encoding cannot be told; state `encoding` in the map, such as gb18030, big5, shift_jis or windows-1252',
  ],
  'import.encoding_unsupported': [
    '不支持这种编码，请另存为 UTF-8',
    'this encoding is not supported; save the file as UTF-8',
  ],
  'import.is_workbook': ['这是 Excel 工作簿（.xlsx），不是文本文件', 'this is a workbook (.xlsx) and no text'],
  'import.is_old_workbook': [
    '这是旧版 Excel 工作簿（.xls），请另存为 .xlsx 或 CSV',
    'this is an old workbook (.xls); save it as .xlsx or CSV',
  ],
  'import.file_too_large': [
    '文件过大，或展开后过大，未读取；请只保留要导入的工作表',
    'the file is too large, or unpacks to too much; keep only the sheet to import',
  ],
  'import.xls_not_supported': [
    '旧版 .xls 文件，或设有打开密码；请去掉密码，另存为 .xlsx',
    'an old .xls file, or one that opens with a password; save it as .xlsx without one',
  ],
  'import.not_xlsx': ['不是 .xlsx 或 .csv 文件', 'neither an .xlsx nor a .csv file'],
  'import.file_damaged': ['文件已损坏或不完整', 'the file is damaged or incomplete'],
  'import.cell_error': ['单元格公式出错', 'the formula of a cell gives an error'],
  'import.formula_without_value': [
    '公式没有保存计算结果，请打开文件并重新保存',
    'a formula was saved without its value; open the file and save it again',
  ],
  'import.cut_short': [
    '此后内容无法读取：引号未成对，或内容过长',
    'nothing after it can be read: a quote never closes, or a text is too long',
  ],
  'import.not_text': ['这不是文本文件', 'this is no text'],
  'import.damaged_bytes': ['有字节无法按该编码识别', 'bytes could not be read in this encoding'],
  'import.values_left_out': ['该字段只取一个值，其余未导入', 'the field takes one value; the others were left out'],
  'import.id_numbered': ['外部编号重复，已加序号', 'the id was taken and has been given a number'],
  'import.duplicate_differs': [
    '同一文件内外部编号重复且内容不同',
    'another row of the file has this id and different content',
  ],
  'import.quote_not_closed': ['引号未闭合，此后内容无法读取', 'a quote never closes; nothing after it can be read'],
  'import.quote_may_hide_rows': [
    '引号位置有误，可能把多行并成了一行，未导入；请检查该行的引号',
    'a quote is out of place and may have swallowed the rows after it; mend the quotes of this line',
  ],
  'import.line_ends_mixed': [
    '换行符不一致，单元格内的换行可能被当成了行尾，请检查该行',
    'line ends are mixed here, and a break inside a cell may have been taken for the end of a row; mend this line',
  ],
  'import.above_headers': ['表头上方的内容，未导入', 'stands above the headers and was left out'],
  'import.record_too_large': ['单条记录过大，此后内容无法读取', 'a record is too large; nothing after it can be read'],
  'import.value_unknown': ['取值不在对照表中，未导入', 'the value is not in the map’s table and was left out'],
  'import.term_unknown': ['不是分类中的名称，未导入', 'this names nothing in the taxonomy and was left out'],
  'import.too_long': ['内容过长，未导入', 'the text is too long and was left out'],
  'import.truncated': ['内容过长，已截断', 'the text was too long and has been cut'],
  'import.list_shortened': ['条目过多，只保留前面部分', 'the list was too long and has been shortened'],
  'import.ragged': ['单元格数量与表头不一致', 'the row has more or fewer cells than the header'],
  'import.number_ambiguous': [
    '可能是两个不同的数（1.500 是一点五还是一千五百），请在映射中写明 decimal',
    'this may be two numbers (1.500 is one and a half or 1,500); state `decimal` in the map',
  ],
  'import.range_unclear': ['此处需要一个值，而原文是范围', 'one value is wanted here and this is a range'],
  'import.range_end': ['原文是范围，只取其中一端', 'a range, of which one end was taken'],
  'import.approximate': ['原文为约数，按该数值导入', 'an approximate value, taken as it stands'],
  'import.rounded': ['已四舍五入到分', 'rounded to the fen'],
  'import.converted': [
    '已按每周 7 天、每月 30 天、每年 365 天折算',
    'counted as 7 days a week, 30 a month, 365 a year',
  ],
  'import.percent': ['百分数，只导入数值', 'a percentage, of which the number was taken'],
  'import.time_dropped': ['只保留日期，时间未导入', 'the day was kept and the time of day left out'],
  'import.serial': ['按 Excel 日期序号读取', 'read as the number that Excel keeps for a day'],
  'import.mixture_without_total': [
    '混合专家模型未写明总参数量，未导入',
    'a mixture that does not state its total, which was left out',
  ],
  'import.days_unreadable': ['天数无法识别', 'the number of days cannot be read'],
  'import.date_unreadable': ['日期无法识别', 'the date cannot be read'],
  'import.money_unreadable': ['金额无法识别', 'the amount of money cannot be read'],
  'import.number_unreadable': ['数字无法识别', 'the number cannot be read'],
  'import.integer_unreadable': ['整数无法识别', 'the whole number cannot be read'],
  'import.boolean_unreadable': ['是否取值无法识别', 'neither yes nor no can be read'],
  'import.header_again': ['与表头相同的一行，未导入', 'the headers again, which are no row'],
  'import.characters_lost': ['原文件中已有无法辨认的字符', 'characters were lost before this file was written'],
  'import.spreadsheet_error': ['电子表格的错误值，未导入', 'an error of the spreadsheet, which was left out'],
  'import.invalid': ['内容不符合要求', 'the row is not valid'],
  'import.no_cards': ['没有找到模型卡（.md 文件）', 'no model card (.md) was found'],
  'card.no_front_matter': ['没有 YAML 头部（---）', 'there is no YAML head between lines of ---'],
  'card.front_matter_not_closed': [
    'YAML 头部没有结束（缺少第二个 ---）',
    'the YAML head never ends: its second --- is missing',
  ],
  'card.front_matter_too_large': ['YAML 头部过大，未读取', 'the YAML head is too large and was not read'],
  'card.front_matter_invalid': ['YAML 头部有语法错误，未读取', 'the YAML head has an error and was not read'],
  'card.front_matter_not_mapping': ['YAML 头部不是键值形式，未读取', 'the YAML head holds no keys and was not read'],
  'card.title_missing': ['没有标题', 'there is no title'],
  'card.title_placeholder': ['标题仍是模板文字，未导入', 'the title is still the template’s and was left out'],
  'card.summary_missing': ['没有可用作简介的正文', 'no prose could serve as a summary'],
  'card.value_placeholder': ['仍是模板占位内容，未导入', 'still the template’s placeholder, which was left out'],
  'card.value_unreadable': ['无法识别，未导入', 'cannot be read and was left out'],
  'card.language_mismatch': ['标注的语言与正文不符', 'the language stated is not that of the text'],
  'card.language_unknown': ['不是语言名称或代码，未导入', 'names no language and was left out'],
  'card.languages_cut': ['语言过多，未导入的有', 'too many languages; left out were'],
  'card.licence_unnamed': [
    '许可证写为 other，但没有 license_name',
    'the licence is “other” and license_name does not name it',
  ],
  'card.several_values': ['有多个值，只取第一个', 'several values, of which the first was taken'],
  'card.task_unknown': ['任务不在分类中，未导入', 'the task is not in the taxonomy and was left out'],
  'card.evaluation_incomplete': ['评测结果不完整', 'evaluation results are incomplete'],
}

/** A sentence for a reason or note; the code itself (or a map's own words) where there is none. */
export const reasonText = (code: string, locale: 'zh' | 'en'): string => {
  const pair = Object.hasOwn(texts, code) ? texts[code] : undefined
  return pair ? pair[locale === 'zh' ? 0 : 1] : code
}
