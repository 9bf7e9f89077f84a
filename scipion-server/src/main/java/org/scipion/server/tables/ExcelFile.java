package org.scipion.server.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook (Office Open XML) that is written while it is sent; a table that is too long for one sheet goes on in the next. */
final class ExcelFile implements TableWriter {

    /** The most rows of a sheet, as the format has it. */
    static final int MOST_ROWS = 1_048_576;

    /** The longest text of a cell, as the format has it. */
    static final int LONGEST_TEXT = 32_767;

    private static final int HELD_ROWS = 1_000;

    private final Workbook workbook;
    private final String name;
    private final int mostRows;
    private int sheets;
    private int row;
    private Worksheet sheet;

    ExcelFile(OutputStream out, String name) {
        this(out, name, MOST_ROWS);
    }

    ExcelFile(OutputStream out, String name, int mostRows) {
        this.workbook = new Workbook(out, "Scipion", null);
        this.name = name.replaceAll("[\\[\\]:*?/\\\\']", "_");
        this.mostRows = mostRows;
        this.sheet = nextSheet();
    }

    private Worksheet nextSheet() {
        sheets++;
        String suffix = sheets == 1 ? "" : " " + sheets;
        return workbook.newWorksheet(name.substring(0, Math.min(name.length(), 31 - suffix.length())) + suffix);
    }

    @Override
    public void write(List<? extends @Nullable Object> cells) throws IOException {
        if (row == mostRows) {
            sheet.finish();
            sheet = nextSheet();
            row = 0;
        }
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        if (++row % HELD_ROWS == 0) {
            sheet.flush();
        }
    }

    private void write(int column, @Nullable Object cell) {
        switch (cell) {
            case null -> {}
            case Double number when !Double.isFinite(number) -> {}
            case Number number -> sheet.value(row, column, number);
            case Boolean flag -> sheet.value(row, column, flag);
            default -> sheet.inlineString(row, column, cut(cell.toString()));
        }
    }

    private static String cut(String text) {
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
