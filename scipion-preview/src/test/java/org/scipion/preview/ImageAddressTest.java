package org.scipion.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageAddressTest {

    @ParameterizedTest
    @CsvSource({
        "3@stack.mrcs,stack.mrcs,2",
        "000001@Extract/job007/mic 0.mrcs,Extract/job007/mic 0.mrcs,0",
        "12@a@b.stk,a@b.stk,11",
        "2147483647@big.mrcs,big.mrcs,2147483646"
    })
    void namesOneImageOfAStack(String text, String path, int section) {
        ImageAddress address = ImageAddress.parse(text);
        assertThat(address.path()).isEqualTo(path);
        assertThat(address.item()).hasValue(section);
    }

    @ParameterizedTest
    @ValueSource(strings = {"map.mrc", "name@host.mrc", "@a.mrc", "-1@a.mrc", "1@", ""})
    void isAPlainPathOtherwise(String text) {
        assertThat(ImageAddress.parse(text)).isEqualTo(new ImageAddress(text, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0@a.mrcs", "2147483648@a.mrcs", "99999999999999999@a.mrcs"})
    void refusesImagesThatNoStackHas(String text) {
        assertThatThrownBy(() -> ImageAddress.parse(text)).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void leadsFromARowOfAStarFileToItsImage() {
        try (Table star = (Table) Previews.create().open(Samples.path("relion31.star"));
                Volume stack = (Volume) Previews.create().open(Samples.path("stack.mrcs"))) {
            TablePage page = star.page("particles", 2, 1);
            String cell = page.rows().getFirst().get(page.columns().indexOf("rlnImageName"));
            int section = ImageAddress.parse(cell).item().orElseThrow();
            assertThat(section).isEqualTo(2);
            Rendering particle = stack.thumbnail(ThumbnailRequest.ofSize(64).withSection(section));
            assertThat(particle.index()).isEqualTo(2);
        }
    }
}
