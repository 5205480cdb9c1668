package orgs.logo;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** The one logo of an organization. */
@Entity
public class Logo extends PanacheEntityBase {
    @Id
    @Column(name = "organization_id")
    public String organizationId;

    @Column(name = "file_name")
    public String fileName;

    @Column(name = "media_type")
    public String mediaType;

    public String tag;
    public int size;
    public byte[] bytes;

    @Column(name = "updated_at")
    public Instant updatedAt;

    /** Removes the organization's logo. False where there is none. */
    static Uni<Boolean> remove(String organizationId) {
        return delete("organizationId", organizationId).map(rows -> rows > 0);
    }

    /** Stores the picture in place of an earlier one, in one statement. */
    static Uni<Void> replace(String organizationId, FileName fileName, Picture picture, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into logo (organization_id, file_name, media_type, tag, size, bytes, updated_at)
                                values (:organization, :fileName, :mediaType, :tag, :size, :bytes, :now)
                                on conflict (organization_id) do update set file_name = excluded.file_name,
                                    media_type = excluded.media_type, tag = excluded.tag, size = excluded.size,
                                    bytes = excluded.bytes, updated_at = excluded.updated_at
                                """)
                        .setParameter("organization", organizationId)
                        .setParameter("fileName", fileName.value())
                        .setParameter("mediaType", picture.format().mediaType())
                        .setParameter("tag", picture.tag())
                        .setParameter("size", picture.bytes().length)
                        .setParameter("bytes", picture.bytes())
                        .setParameter("now", now)
                        .executeUpdate())
                .replaceWithVoid();
    }
}
