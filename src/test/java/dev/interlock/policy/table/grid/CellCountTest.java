package dev.interlock.policy.table.grid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A workbook is bounded as a whole, however its rows are spread over sheets. */
class CellCountTest {

    @Test
    void rowsAreBounded() {
        CellCount count = new CellCount();
        for (int i = 0; i < CellCount.MOST_ROWS; i++) {
            assertThat(count.addRow(1)).isTrue();
        }
        assertThat(count.isFull()).isFalse();
        assertThat(count.addRow(1)).isFalse();
        assertThat(count.isFull()).isTrue();
    }

    @Test
    void cellsAreBounded() {
        CellCount count = new CellCount();
        assertThat(count.addRow(CellCount.MOST)).isTrue();
        assertThat(count.addRow(1)).isFalse();
    }
}
