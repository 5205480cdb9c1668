package orgs.logo;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The picture formats that are served, recognized by their bytes: every browser shows them, and none can run code. */
public enum PictureFormat {
    PNG("image/png", "png") {
        @Override
        Dimensions read(ByteBuffer file) {
            requireText(file, "\u0089PNG\r\n\u001a\n");
            int headerLength = file.getInt();
            requireText(file, "IHDR");
            require(headerLength == 13);
            return new Dimensions(Integer.toUnsignedLong(file.getInt()), Integer.toUnsignedLong(file.getInt()));
        }

        @Override
        byte[] withoutMetadata(byte[] file) {
            return PngChunks.withoutMetadata(file);
        }
    },

    JPEG("image/jpeg", "jpg") {
        private static final int START_OF_IMAGE = 0xFFD8;

        @Override
        boolean isUsualFor(String extension) {
            return extension.equals("jpeg") || super.isUsualFor(extension);
        }

        @Override
        Dimensions read(ByteBuffer file) {
            require(unsignedShort(file) == START_OF_IMAGE);
            while (true) {
                int marker = nextMarker(file);
                int end = file.position() + unsignedShort(file);
                if (isFrameHeader(marker)) {
                    file.get();
                    int height = unsignedShort(file);
                    return new Dimensions(unsignedShort(file), height);
                }
                require(marker != 0xDA && end > file.position() - 1);
                skipTo(file, end);
            }
        }

        private int nextMarker(ByteBuffer file) {
            require(unsigned(file) == 0xFF);
            int marker = unsigned(file);
            while (marker == 0xFF) {
                marker = unsigned(file);
            }
            return marker;
        }

        /** The markers SOF0 to SOF15; those between them are tables. */
        private boolean isFrameHeader(int marker) {
            return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        }

        @Override
        byte[] withoutMetadata(byte[] file) {
            return JpegSegments.withoutMetadata(file);
        }
    },

    GIF("image/gif", "gif") {
        @Override
        Dimensions read(ByteBuffer file) {
            file.order(ByteOrder.LITTLE_ENDIAN);
            requireText(file, "GIF8");
            int version = unsigned(file);
            require((version == '7' || version == '9') && unsigned(file) == 'a');
            var screen = new Dimensions(unsignedShort(file), unsignedShort(file));
            skipColors(file, unsigned(file), 2);
            int frames = 0;
            for (int block = unsigned(file); block != 0x3B; block = file.hasRemaining() ? unsigned(file) : 0x3B) {
                if (block == 0x2C) {
                    frames++;
                    skipFrame(file, screen);
                } else {
                    require(block == 0x21);
                    skip(file, 1);
                    skipSubBlocks(file);
                }
            }
            require(frames > 0);
            return screen;
        }

        @Override
        byte[] withoutMetadata(byte[] file) {
            return GifBlocks.withoutMetadata(file);
        }

        /** A frame must not be larger than the screen: decoders would allocate memory for it. */
        private void skipFrame(ByteBuffer file, Dimensions screen) {
            int left = unsignedShort(file);
            int top = unsignedShort(file);
            require(screen.contain(new Dimensions(left + unsignedShort(file), top + unsignedShort(file))));
            skipColors(file, unsigned(file), 0);
            skip(file, 1);
            skipSubBlocks(file);
        }

        private void skipColors(ByteBuffer file, int flags, int furtherBytes) {
            boolean hasTable = (flags & 0x80) != 0;
            skip(file, furtherBytes + (hasTable ? 3 << ((flags & 7) + 1) : 0));
        }

        private void skipSubBlocks(ByteBuffer file) {
            for (int length = unsigned(file); length > 0; length = unsigned(file)) {
                skip(file, length);
            }
        }
    },

    WEBP("image/webp", "webp") {
        @Override
        Dimensions read(ByteBuffer file) {
            file.order(ByteOrder.LITTLE_ENDIAN);
            requireText(file, "RIFF");
            file.getInt();
            requireText(file, "WEBP");
            String chunk = text(file, 4);
            file.getInt();
            return switch (chunk) {
                case "VP8 " -> lossy(file);
                case "VP8L" -> lossless(file);
                case "VP8X" -> extended(file);
                default -> throw new NotThisFormat();
            };
        }

        private Dimensions lossy(ByteBuffer file) {
            skip(file, 3);
            requireText(file, "\u009d\u0001*");
            return new Dimensions(unsignedShort(file) & 0x3FFF, unsignedShort(file) & 0x3FFF);
        }

        private Dimensions lossless(ByteBuffer file) {
            require(unsigned(file) == 0x2F);
            int bits = file.getInt();
            return new Dimensions((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1);
        }

        private Dimensions extended(ByteBuffer file) {
            skip(file, 4);
            return new Dimensions(unsigned24(file) + 1, unsigned24(file) + 1);
        }

        private int unsigned24(ByteBuffer file) {
            return unsignedShort(file) | unsigned(file) << 16;
        }

        @Override
        byte[] withoutMetadata(byte[] file) {
            return WebpChunks.withoutMetadata(file);
        }
    };

    private final String mediaType;
    private final String extension;

    PictureFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    /** The format of the bytes; empty if they are no picture of these formats. */
    static Optional<PictureFormat> of(byte[] bytes) {
        return Arrays.stream(values())
                .filter(format -> format.dimensions(bytes).isPresent())
                .findFirst();
    }

    /** How large the picture says it is, read from its headers: nothing is decoded. */
    Optional<Dimensions> dimensions(byte[] bytes) {
        try {
            return Optional.of(read(ByteBuffer.wrap(bytes))).filter(dimensions -> !dimensions.areEmpty());
        } catch (NotThisFormat | BufferUnderflowException | IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    public String mediaType() {
        return mediaType;
    }

    /** The usual extension of a file of this format. */
    String extension() {
        return extension;
    }

    boolean isUsualFor(String extension) {
        return extension.equals(this.extension);
    }

    abstract Dimensions read(ByteBuffer file);

    /**
     * The same picture without what it tells beside itself: where, when, by whom and with what it was made. Nothing is
     * decoded.
     *
     * @param file becomes unusable
     * @throws BufferUnderflowException when the file ends in the middle of something
     */
    abstract byte[] withoutMetadata(byte[] file);

    private static void require(boolean fits) {
        if (!fits) {
            throw new NotThisFormat();
        }
    }

    private static void requireText(ByteBuffer file, String expected) {
        require(text(file, expected.length()).equals(expected));
    }

    private static String text(ByteBuffer file, int length) {
        byte[] bytes = new byte[length];
        file.get(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static int unsigned(ByteBuffer file) {
        return Byte.toUnsignedInt(file.get());
    }

    private static int unsignedShort(ByteBuffer file) {
        return Short.toUnsignedInt(file.getShort());
    }

    private static void skip(ByteBuffer file, int length) {
        skipTo(file, file.position() + length);
    }

    /** @throws IllegalArgumentException for a place past the end */
    private static void skipTo(ByteBuffer file, int position) {
        file.position(position);
    }

    private static final class NotThisFormat extends RuntimeException {
        NotThisFormat() {
            super(null, null, false, false);
        }
    }
}
