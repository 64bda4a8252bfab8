#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""make-fixtures.py FOLDER STAMP: table files as schools have them, and hostile ones.

Made by hand, byte by byte, so that the readers are held against the formats' standards and not
against our own writers.
"""

import pathlib
import struct
import sys
import zipfile

SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
ODF = "urn:oasis:names:tc:opendocument:xmlns:"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

folder = pathlib.Path(sys.argv[1])
folder.mkdir(parents=True, exist_ok=True)


def pack(name, files):
    with zipfile.ZipFile(folder / name, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, text in files.items():
            kind = zipfile.ZIP_STORED if path == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(path), text, kind)


# --- XLSX

STYLES = f"""{HEAD}<styleSheet xmlns="{SHEET}"><numFmts count="3">
<numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy\\ &quot;г.&quot;"/>
<numFmt numFmtId="165" formatCode="0.0&quot; дней&quot;"/>
<numFmt numFmtId="166" formatCode="[h]:mm"/></numFmts>
<cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>
<cellXfs count="6"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/>
<xf numFmtId="10"/><xf numFmtId="166"/></cellXfs></styleSheet>"""
STRINGS = f"""{HEAD}<sst xmlns="{SHEET}"><si><t>Список учителей</t></si><si><t>ФИО</t></si>
<si><r><t>Иванова </t></r><r><rPr><b/></rPr><t>Анна</t></r><rPh sb="0" eb="1"><t>не читать</t></rPh>
</si><si><t xml:space="preserve"> с пробелом_x000D_
и строкой </t></si></sst>"""
MAIN_SHEET = """<dimension ref="A1:XFD1048576"/><sheetData>
<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"/><c r="C1" s="1"/></row>
<row r="2"/>
<row r="3"><c r="A3" t="s"><v>1</v></c><c r="B3" t="inlineStr"><is><t>Дата</t></is></c>
<c r="C3" t="str"><f>"Ста"&amp;"ж"</f><v>Стаж</v></c></row>
<row r="4"><c r="A4" t="s"><v>2</v></c><c r="B4" s="1"><v>46280</v></c><c r="C4"><v>12.5</v></c>
<c r="D4" t="b"><v>1</v></c><c r="E4" t="e"><v>#N/A</v></c></row>
<row><c t="s"><v>3</v></c><c s="2"><v>46280.75</v></c><c s="3"><v>45</v></c><c s="4"><v>0.5</v></c>
<c s="5"><v>0.354166666666667</v></c><c t="d"><v>2026-09-15T00:00:00</v></c><c><f>1/0</f></c>
<c t="b"><v>0</v></c></row>
<row r="9" hidden="1"><c r="C9"><v>1e3</v></c></row>
<row r="1048576" ht="15"><c r="A1048576" s="1"/></row></sheetData>
<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A4:A9"/><mergeCell ref="B9"/></mergeCells>"""


def worksheet(body):
    return f'{HEAD}<worksheet xmlns="{SHEET}" xmlns:r="{RELATION}">{body}</worksheet>'


def xlsx(sheets, extra="", strings=STRINGS, styles=STYLES):
    """sheets: (name, attributes, xml)."""
    listed = "".join(f'<sheet name="{name}" sheetId="{i}" {attributes} r:id="rId{i}"/>'
                     for i, (name, attributes, _) in enumerate(sheets, 1))
    related = "".join(f'<Relationship Id="rId{i}" Type="{RELATION}/worksheet" '
                      f'Target="worksheets/sheet{i}.xml"/>' for i in range(1, len(sheets) + 1))
    files = {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{PACKAGE}/content-types"/>',
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships"><Relationship '
                       f'Id="a" Type="{RELATION}/officeDocument" Target="/xl/workbook.xml"/>'
                       "</Relationships>",
        "xl/workbook.xml": f'{HEAD}<workbook xmlns="{SHEET}" xmlns:r="{RELATION}">{extra}<sheets>'
                           f"{listed}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels":
            f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{related}'
            f'<Relationship Id="s" Type="{RELATION}/sharedStrings" Target="sharedStrings.xml"/>'
            f'<Relationship Id="t" Type="{RELATION}/styles" Target="styles.xml"/></Relationships>',
        "xl/SharedStrings.xml": strings,
        "xl/styles.xml": styles,
    }
    for i, (_, _, xml) in enumerate(sheets, 1):
        files[f"xl/worksheets/sheet{i}.xml"] = xml
    return files


def one_sheet(rows):
    return xlsx([("Лист1", "", worksheet(f"<sheetData>{rows}</sheetData>"))])


def make_xlsx():
    staff = [("Педагоги", "", worksheet(MAIN_SHEET)),
             ("Справочник", 'state="veryHidden"',
              worksheet('<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>')),
             ("Пустой", "", worksheet("<sheetData/>"))]
    files = xlsx(staff)
    pack("staff.xlsx", files)
    strict = {path: text.replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                                 "http://purl.oclc.org/ooxml/spreadsheetml/main")
              .replace(RELATION, "http://purl.oclc.org/ooxml/officeDocument/relationships")
              for path, text in files.items()}
    pack("strict.xlsx", strict)
    pack("named-wrong.xls", files)
    pack("1904.xlsx", xlsx([("Даты", "", worksheet(
        '<sheetData><row r="1"><c r="A1" s="1"><v>44818</v></c><c r="B1" s="1"><v>0</v></c></row>'
        "</sheetData>"))], extra='<workbookPr date1904="1"/>'))
    pack("1900.xlsx", one_sheet(
        '<row r="1">' + "".join(f'<c s="1"><v>{n}</v></c>' for n in (1, 59, 60, 61, 0, -5, 9e9))
        + "</row>"))

    text = "п" * 32768
    pack("long.xlsx", one_sheet(f'<row r="2"><c r="B2" t="inlineStr"><is><t>{text}</t></is></c>'
                                "</row>"))
    pack("wide.xlsx", one_sheet('<row r="7"><c r="SS7"><v>1</v></c></row>'))
    pack("unordered.xlsx", one_sheet('<row r="2"><c r="A2"><v>1</v></c></row>'
                                     '<row r="1"><c r="A1"><v>1</v></c></row>'))
    pack("no-string.xlsx", one_sheet('<row r="1"><c r="A1" t="s"><v>99</v></c></row>'))
    pack("rows.xlsx", one_sheet("".join(f'<row r="{i}"><c><v>1</v></c></row>'
                                        for i in range(1, 100002))))
    pack("many-sheets.xlsx", xlsx([(f"Л{i}", "", worksheet("<sheetData/>")) for i in range(70)]))
    pack("merges.xlsx", xlsx([("Лист1", "", worksheet(
        "<sheetData>" + "".join(f'<row r="{i}"><c><v>{i}</v></c></row>' for i in range(1, 2001))
        + "</sheetData><mergeCells>" + '<mergeCell ref="A1:SR2000"/>' * 20000 + "</mergeCells>"))]))
    pack("broken.xlsx", one_sheet('<row r="1"><c r="A1"><v>1</c></row>'))
    pack("no-sheet.xlsx", {path: text for path, text in files.items() if "sheet1" not in path})
    laughs = '<!DOCTYPE l [<!ENTITY a "ха">' + "".join(
        f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(12)) + "]>"
    pack("laughs.xlsx", xlsx(staff, strings=f'<?xml version="1.0"?>{laughs}<sst xmlns="{SHEET}">'
                                            "<si><t>&m;</t></si></sst>"))
    pack("deep.xlsx", one_sheet("<a>" * 100000 + "</a>" * 100000))
    bomb(files)


def bomb(files):
    """300 MB of white space in 300 kB; and the same with a central directory that says 1 kB."""
    with zipfile.ZipFile(folder / "bomb.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        for path, text in files.items():
            if "sheet1" in path:
                info = zipfile.ZipInfo(path)
                info.compress_type = zipfile.ZIP_DEFLATED
                with archive.open(info, "w") as file:
                    file.write(text.encode())
                    for _ in range(300):
                        file.write(b" " * 1024 * 1024)
            else:
                archive.writestr(path, text)
    data = bytearray((folder / "bomb.xlsx").read_bytes())
    at = data.rfind(b"PK\1\2", 0, data.rfind(b"xl/worksheets/sheet1.xml"))
    data[at + 24:at + 28] = struct.pack("<I", 1024)
    (folder / "lying.xlsx").write_bytes(data)


# --- ODS

SPREADSHEET = "application/vnd.oasis.opendocument.spreadsheet"


def content(body, styles=""):
    spaces = " ".join(f'xmlns:{name}="{ODF}{name}:1.0"'
                      for name in ("office", "table", "text", "style"))
    return (f'{HEAD}<office:document-content {spaces} xmlns:calcext="urn:org:documentfoundation:'
            f'names:experimental:calc:xmlns:calcext:1.0"><office:automatic-styles>{styles}'
            "</office:automatic-styles>"
            f"<office:body><office:spreadsheet>{body}</office:spreadsheet></office:body>"
            "</office:document-content>")


def ods(name, body, styles="", kind=SPREADSHEET, manifest="", more=None):
    pack(name, {
        "mimetype": kind,
        "content.xml": content(body, styles),
        "META-INF/manifest.xml":
            f'{HEAD}<manifest:manifest xmlns:manifest="{ODF}manifest:1.0">{manifest}'
            "</manifest:manifest>",
        **(more or {})})


def cell(text, attributes=""):
    return f'<table:table-cell {attributes} office:value-type="string"><text:p>{text}</text:p>' \
           "</table:table-cell>"


def make_ods():
    old = f'<table:table table:name="x"><table:table-row>{cell("не читать")}</table:table-row>' \
          "</table:table>"
    body = f"""<table:tracked-changes>{old}</table:tracked-changes>
<table:table table:name="Педагоги" table:style-name="ta1"><table:table-column/>
<table:shapes>{old}</table:shapes>
<table:table-header-rows><table:table-row>{cell("Список",
'table:number-columns-spanned="3" table:number-rows-spanned="1"')}
<table:covered-table-cell table:number-columns-repeated="2"/>{cell("Д")}</table:table-row>
</table:table-header-rows>
<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>
<table:table-row-group><table:table-row>
{cell("МО <text:span>физики</text:span>", 'table:number-rows-spanned="2"')}
<table:table-cell office:value-type="date" office:date-value="2026-09-15T10:00:00">
<text:p>вторник</text:p></table:table-cell>
<table:table-cell office:value-type="float" office:value="12.5"><text:p>12,5</text:p>
</table:table-cell>
<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>ИСТИНА</text:p>
</table:table-cell>
<table:table-cell office:value-type="time" office:time-value="PT08H30M00S"/>
<table:table-cell office:value-type="percentage" office:value="0.5"/>
<table:table-cell office:value-type="string" calcext:value-type="error"><text:p>#ДЕЛ/0!</text:p>
</table:table-cell></table:table-row>
<table:table-row><table:covered-table-cell office:value-type="string"><text:p>под ней</text:p>
</table:covered-table-cell>
<table:table-cell office:value-type="string"><office:annotation><text:p>заметка</text:p>
</office:annotation><text:p>а<text:s text:c="2"/>б<text:tab/>в<text:line-break/>г</text:p>
<text:p>  д
   е </text:p></table:table-cell>
{cell("я", 'table:number-columns-repeated="2"')}</table:table-row></table:table-row-group>
<table:table-row table:number-rows-repeated="3">{cell("три")}<table:table-cell
table:number-columns-repeated="16000"/></table:table-row>
<table:table-row table:number-rows-repeated="1048000"><table:table-cell
table:number-columns-repeated="16384"/></table:table-row></table:table>
<table:table table:name="Скрытый" table:style-name="ta2"><table:table-row>{cell("с")}
</table:table-row></table:table><table:dde-links>{old}</table:dde-links>"""
    styles = """<style:style style:name="ta1"><style:table-properties table:display="true"/>
</style:style><style:style style:name="ta2"><style:table-properties table:display="false"/>
</style:style>"""
    ods("staff.ods", body, styles)
    table = '<table:table table:name="Л"><table:table-row>{}</table:table-row></table:table>'
    ods("wide.ods", table.format(cell("ш", 'table:number-columns-repeated="1000000"')))
    ods("high.ods", '<table:table table:name="Л"><table:table-row table:number-rows-repeated='
                    f'"1000000">{cell("в")}</table:table-row></table:table>')
    ods("password.ods", "", manifest=f'<manifest:file-entry manifest:full-path="content.xml">'
        "<manifest:encryption-data/></manifest:file-entry>")
    ods("password-whole.ods", "", more={"encrypted-package": "x"})
    ods("text.odt", "", kind="application/vnd.oasis.opendocument.text")
    ods("slides.odp", "", kind="application/vnd.oasis.opendocument.presentation")


# --- XLS: BIFF8 in an OLE container

def record(kind, data=b""):
    return struct.pack("<HH", kind, len(data)) + data


def bof(kind):
    return record(0x809, struct.pack("<HHHHII", 0x600, kind, 0x1faa, 0x7cd, 0, 6))


def wide(text, length):
    return struct.pack(length, len(text)) + b"\1" + text.encode("utf-16-le")


def biff(sheets, date_mode=0, password=False):
    strings = []

    def index(text):
        if text not in strings:
            strings.append(text)
        return strings.index(text)

    def cells(rows):
        data = b""
        for (row, column), value in rows.items():
            style = 0
            if isinstance(value, tuple):
                value, style = value
            place = struct.pack("<HHH", row, column, style)
            if isinstance(value, str):
                data += record(0xfd, place + struct.pack("<I", index(value)))
            elif isinstance(value, bool):
                data += record(0x205, place + struct.pack("<BB", value, 0))
            else:
                data += record(0x203, place + struct.pack("<d", value))
        return data

    bodies = []
    for _, _, rows, merges in sheets:
        last_row = max(row for row, _ in rows) + 1
        last_column = max(column for _, column in rows) + 1
        body = bof(0x10) + record(0x200, struct.pack("<IIHHH", 0, last_row, 0, last_column, 0))
        body += cells(rows)
        if merges:
            body += record(0xe5, struct.pack("<H", len(merges))
                           + b"".join(struct.pack("<HHHH", *merge) for merge in merges))
        bodies.append(body + record(0xa))

    head = bof(5)
    if password:
        head += record(0x2f, struct.pack("<HHH", 0, 0x1234, 0x5678))
    head += record(0x42, struct.pack("<H", 1200)) + record(0x22, struct.pack("<H", date_mode))
    head += record(0x41e, struct.pack("<H", 164) + wide("dd.mm.yyyy", "<H"))
    for number_format in (0, 164, 20):
        head += record(0xe0, struct.pack("<HHHBBBBIIH", 0, number_format, 0, 0, 0, 0, 0, 0, 0, 0))
    tail = record(0xfc, struct.pack("<II", len(strings), len(strings))
                  + b"".join(wide(text, "<H") for text in strings)) + record(0xa)
    names = [wide(name, "<B") for name, _, _, _ in sheets]
    place = len(head) + sum(10 + len(name) for name in names) + len(tail)
    listed = b""
    for name, (_, hidden, _, _), body in zip(names, sheets, bodies):
        listed += record(0x85, struct.pack("<IBB", place, hidden, 0) + name)
        place += len(body)
    return head + listed + tail + b"".join(bodies)


def ole(name, streams):
    """Streams of at least 4096 bytes, so that none goes into the ministream."""
    sectors = []
    fat = []
    entries = [("Root Entry", 5, 0xfffffffe, 0)]
    for stream, data in streams.items():
        data += b"\0" * (max(4096, -(-len(data) // 512) * 512) - len(data))
        start = len(sectors)
        sectors += [data[i:i + 512] for i in range(0, len(data), 512)]
        fat += list(range(start + 1, len(sectors))) + [0xfffffffe]
        entries.append((stream, 2, start, len(data)))
    directory = b""
    for i, (entry, kind, start, size) in enumerate(entries):
        text = entry.encode("utf-16-le") + b"\0\0"
        following = i + 1 if 0 < i < len(entries) - 1 else 0xffffffff
        child = 1 if i == 0 and len(entries) > 1 else 0xffffffff
        directory += text.ljust(64, b"\0") + struct.pack(
            "<HBBIII16sIQQIQ", len(text), kind, 1, 0xffffffff, following, child, b"", 0, 0, 0,
            start, size)
    directory = directory.ljust(-(-len(directory) // 512) * 512, b"\0")
    place = len(sectors)
    sectors += [directory[i:i + 512] for i in range(0, len(directory), 512)]
    fat += list(range(place + 1, len(sectors))) + [0xfffffffe]
    fat_place = len(sectors)
    fat.append(0xfffffffd)
    head = struct.pack("<8s16sHHHHH6sIIIIIIIIII", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", 0x3e, 3,
                       0xfffe, 9, 6, b"", 0, 1, place, 0, 4096, 0xfffffffe, 0, 0xfffffffe, 0,
                       fat_place)
    head = head.ljust(512, b"\xff")
    table = struct.pack(f"<{len(fat)}I", *fat).ljust(512, b"\xff")
    assert len(table) == 512
    (folder / name).write_bytes(head + b"".join(sectors) + table)


def make_xls():
    staff = [("Педагоги", 0, {(0, 0): "Список учителей", (2, 0): "ФИО", (2, 1): "Дата",
                              (3, 0): "Иванова Анна", (3, 1): (46280.0, 1), (3, 2): 12.5,
                              (4, 1): (0.354166666666667, 2), (4, 2): True}, [(0, 0, 0, 2),
                                                                              (3, 4, 0, 0)]),
             ("Скрытый", 1, {(0, 0): "с"}, [])]
    ole("staff.xls", {"Workbook": biff(staff)})
    ole("1904.xls", {"Workbook": biff([("Даты", 0, {(0, 0): (44818.0, 1)}, [])], date_mode=1)})
    ole("password.xls", {"Workbook": biff(staff, password=True)})
    ole("password.xlsx", {"EncryptedPackage": b"x", "EncryptionInfo": b"y"})
    ole("word.doc", {"WordDocument": b"x"})
    ole("unknown.ole", {"Something": b"x"})


# --- DOCX and what is no table

def paragraph(text):
    return "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>" \
           f"<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>"


def docx_cell(text, properties=""):
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{text if '<' in text else paragraph(text)}</w:tc>"


def make_documents():
    inner = f"<w:tbl><w:tr>{docx_cell('внутри')}</w:tr></w:tbl>"
    body = f"""{paragraph("Перед таблицей")}<w:tbl><w:tblPr/><w:tblGrid/>
<w:tr>{docx_cell("Мероприятия", '<w:gridSpan w:val="2"/>')}{docx_cell("Срок")}</w:tr>
<w:tr>{docx_cell("1", '<w:vMerge w:val="restart"/>')}{docx_cell("Педсовет")}{docx_cell("сентябрь")}
</w:tr><w:tr>{docx_cell("", '<w:vMerge/>')}
{docx_cell(paragraph("два") + "<w:p><w:r><w:t>аб</w:t><w:br/><w:t>за</w:t><w:tab/><w:t>ца</w:t>"
           "</w:r><w:del><w:r><w:delText>стёрто</w:delText></w:r></w:del></w:p>")}
{docx_cell("май")}</w:tr>
<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>{docx_cell(inner + paragraph("после"))}
</w:tr></w:tbl>{paragraph("За таблицей")}"""
    document = f'{HEAD}<w:document xmlns:w="{WORD}"><w:body>{{}}</w:body></w:document>'
    common = {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{PACKAGE}/content-types"/>',
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships"><Relationship '
                       f'Id="a" Type="{RELATION}/officeDocument" Target="word/document.xml"/>'
                       "</Relationships>"}
    pack("plan.docx", {**common, "word/document.xml": document.format(body)})
    pack("no-table.docx", {**common, "word/document.xml": document.format(paragraph("текст"))})
    pack("binary.xlsb", {
        "[Content_Types].xml": common["[Content_Types].xml"], "xl/workbook.bin": "x",
        "_rels/.rels": common["_rels/.rels"].replace("word/document.xml", "xl/workbook.bin")})
    pack("slides.pptx", {"[Content_Types].xml": "x", "ppt/presentation.xml": "x"})
    pack("archive.zip", {"staff.csv": "ФИО;Стаж"})


make_xlsx()
make_ods()
make_xls()
make_documents()
pathlib.Path(sys.argv[2]).write_text("made\n")
